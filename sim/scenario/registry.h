// Every key of a scenario, once: what it means, its unit, its range, its default and where that
// comes from. The reader, the effective scenario and the provenance are made from these lists.
#pragma once

#include "core/range.h"
#include "rules/parameters.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

// A fixed number shapes people, ties, sites or spells that are made once; the others may change on
// dates.
enum class Dating { by_date, fixed };
enum class Grain { any, whole };
// Whether a number without a unit is clear, because the key names the unit:
// referral.per_captive_year.
enum class UnitIs { written, in_the_key };

// A number of the model.
struct NumberKey {
    std::string key;
    double& (*member)(Parameters&, std::size_t level); // where it goes
    std::string unit;                                  // in which users see it
    std::string stored;                                // in which the rules take it
    Range range;                                       // in `unit`
    double initial;                                    // the default, in `unit`
    std::string meaning;                               // one sentence
    std::string source;     // of the default; or "assumption: ...; would change if ..."
    std::string prior = {}; // "P12: 3 to 18 months"; empty where no prior is given
    Dating dating = Dating::by_date;
    Grain grain = Grain::any;
    UnitIs unit_is = UnitIs::written;
    std::size_t level = 0; // which channel, route, age or education; 0 where there are none
};

// A number of each destination, such as industry.capacity.KHM: goes into the destination table.
struct CountryKey {
    std::string prefix; // "industry.capacity."
    double& (*member)(struct DestinationRow&);
    std::string unit;
    Range range;
    std::string meaning;
    std::string source;
};

enum class SettingKind { text, day, whole, bytes, interval, flag, table };

// A key that says what is run rather than what the rules take.
struct SettingKey {
    std::string key;
    SettingKind kind;
    std::string initial; // as text; empty: it must be given
    double high;         // whole numbers and sizes: the largest allowed
    std::string meaning;
};

const std::vector<NumberKey>& number_keys();
const std::vector<CountryKey>& country_keys();
const std::vector<SettingKey>& setting_keys();

const NumberKey* find_number(std::string_view key);
const CountryKey* find_country(std::string_view key); // by the whole key: industry.capacity.KHM
const SettingKey* find_setting(std::string_view key);

// Every key that a scenario may set; families of countries appear with the given codes.
std::vector<std::string> all_keys(const std::vector<std::string>& countries);

// The lists of number_keys, by theme, in the order of a day.
using NumberKeys = std::vector<NumberKey>;
NumberKeys person_keys();     // demography, labour, stress, awareness, ties
NumberKeys offer_keys();      // channels, offers, decisions
NumberKeys journey_keys();    // preparing, travelling, checks
NumberKeys captivity_keys();  // captivity, referral
NumberKeys industry_keys();   // recruiters, industry
NumberKeys homecoming_keys(); // missions, return

} // namespace suar
