// Tables about the origin: provinces, their unemployment, the labour force, recruiters' homes.
#include "scenario/read_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace suar {
namespace {

constexpr std::int64_t largest_code = 127;
constexpr std::int64_t most_people = 4'000'000'000; // persons have 32-bit numbers
constexpr std::int64_t most_wage = 1'000'000'000;   // IDR a month

struct KnotRow {
    int province; // 0: the country
    int month;
    double rate;
    Place place;
};

std::string month_text(int month) { return fmt::format("{:04}-{:02}", month / 12, month % 12 + 1); }

std::vector<KnotRow> read_knots(const CsvTable& table, const KnownProvinces& provinces,
                                Report& report) {
    CsvRows rows(table, {"province", "month", "rate"}, report);
    std::vector<KnotRow> knots;
    if (!rows.usable()) return knots;
    FirstSeen<std::pair<std::int64_t, int>> seen;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows.stand_at(row);
        const auto code = rows.whole("province", 0, largest_code);
        const auto month = rows.month("month");
        const auto rate = rows.number("rate", 0, 0.9);
        if (!code || !month || !rate) continue;
        const bool known =
            *code == 0 || !provinces ||
            std::any_of(provinces->begin(), provinces->end(),
                        [&](const ProvinceRow& province) { return province.code == *code; });
        if (!known)
            rows.refuse("province", fmt::format("there is no province {}", *code),
                        "a code of the table of provinces, or 0 for the country", "");
        else if (seen.add({*code, *month},
                          fmt::format("{} of province {}", month_text(*month), *code), rows,
                          "month"))
            knots.push_back({static_cast<int>(*code), *month, *rate, rows.place("province")});
    }
    std::sort(knots.begin(), knots.end(), [](const KnotRow& a, const KnotRow& b) {
        return std::pair(a.province, a.month) < std::pair(b.province, b.month);
    });
    return knots;
}

std::vector<UnemploymentKnot> knots_of(int province, const std::vector<KnotRow>& all) {
    std::vector<UnemploymentKnot> knots;
    for (const KnotRow& knot : all)
        if (knot.province == province) knots.push_back({knot.month, knot.rate});
    return knots;
}

// The shape between the months of a province is the country's, so both must have each of them.
void check_months(const std::string& who, const std::vector<UnemploymentKnot>& knots,
                  const std::set<int>& months, const std::string& file, Report& report) {
    std::set<int> own;
    for (const UnemploymentKnot& knot : knots) own.insert(knot.month);
    std::vector<int> absent;
    std::set_difference(months.begin(), months.end(), own.begin(), own.end(),
                        std::back_inserter(absent));
    constexpr std::size_t few = 12;
    std::vector<std::string> missing;
    for (const int month : absent)
        if (missing.size() < few) missing.push_back(month_text(month));
    if (absent.size() > few) missing.push_back(fmt::format("{} more", absent.size() - few));
    if (!missing.empty())
        report.add({{file},
                    "month",
                    fmt::format("{} lacks {}", who, fmt::join(missing, ", ")),
                    "every month that any province has",
                    ""});
}

template <std::size_t Levels> struct Marginal {
    std::array<double, Levels>& share;
    std::array<double, Levels>& unemployment;
    std::array<double, Levels>& access;
    const std::array<std::string_view, Levels>& names;
};

class ProfileReader {
public:
    ProfileReader(const CsvTable& table, Report& report)
        : report_(report), rows_(table,
                                 {"attribute", "level", "share_of_labour_force",
                                  "unemployment_relative_to_national", "digital_access_relative"},
                                 report) {}

    LabourProfile read() {
        if (!rows_.usable()) return profile_;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            rows_.stand_at(row);
            read_row();
        }
        finish("sex", sex_names);
        finish("age", age_names);
        finish("education", education_names);
        finish_employment();
        return profile_;
    }

private:
    void read_row() {
        const auto attribute = rows_.one_of("attribute", {"sex", "age", "education", "employment"});
        if (!attribute) return;
        switch (*attribute) {
        case 0:
            return read_level("sex", Marginal<sexes>{profile_.sex_share, profile_.sex_unemployment,
                                                     profile_.sex_access, sex_names});
        case 1:
            return read_level("age", Marginal<ages>{profile_.age_share, profile_.age_unemployment,
                                                    profile_.age_access, age_names});
        case 2:
            return read_level("education",
                              Marginal<educations>{profile_.education_share,
                                                   profile_.education_unemployment,
                                                   profile_.education_access, education_names});
        default:
            return read_employment();
        }
    }

    template <std::size_t Levels>
    void read_level(const std::string& attribute, const Marginal<Levels>& marginal) {
        const auto level = rows_.one_of("level", {marginal.names.begin(), marginal.names.end()});
        const auto share = rows_.number("share_of_labour_force", 0, 1);
        const auto unemployment = rows_.number("unemployment_relative_to_national", 0, 20);
        const auto access = rows_.number("digital_access_relative", 0, 20);
        if (!level || !share || !unemployment || !access || !is_first(attribute)) return;
        marginal.share[*level] = *share;
        marginal.unemployment[*level] = *unemployment;
        marginal.access[*level] = *access;
        sums_.try_emplace(attribute, fmt::format("the shares by {}", attribute))
            .first->second.add(*share, rows_.place("share_of_labour_force"));
    }

    void read_employment() {
        const auto level = rows_.one_of("level", {"formal", "informal"});
        const auto share = rows_.number("share_of_labour_force", 0, 1);
        if (level && share && is_first("employment")) (*level == 0 ? formal_ : informal_) = *share;
    }

    bool is_first(const std::string& attribute) {
        const std::string& level = rows_.field("level").text;
        return seen_.add({attribute, level}, fmt::format("{} {}", attribute, level), rows_,
                         "level");
    }

    template <std::size_t Levels>
    void finish(const std::string& attribute, const std::array<std::string_view, Levels>& names) {
        bool whole = true;
        for (const std::string_view name : names) {
            if (seen_.has({attribute, std::string(name)})) continue;
            whole = false;
            report_.add({rows_.table_place(), attribute, fmt::format("{} is missing", name),
                         "every level once", ""});
        }
        const auto sum = sums_.find(attribute);
        if (whole && sum != sums_.end()) sum->second.must_be_one("share_of_labour_force", report_);
    }

    void finish_employment() {
        if (formal_ + informal_ > 0)
            profile_.formal_share_of_employed = formal_ / (formal_ + informal_);
        else
            report_.add({rows_.table_place(), "employment", "formal and informal are missing",
                         "their shares of the labour force", ""});
    }

    Report& report_;
    CsvRows rows_;
    LabourProfile profile_;
    FirstSeen<std::pair<std::string, std::string>> seen_;
    std::map<std::string, Sum> sums_;
    double formal_ = 0, informal_ = 0;
};

} // namespace

std::vector<ProvinceRow> read_provinces(const CsvTable& table, Report& report) {
    CsvRows rows(table,
                 {"code", "name", "labour_force_2023", "urban_share", "minimum_wage_2023_idr",
                  "minimum_wage_2024_idr", "internet_share_2023"},
                 report);
    std::vector<ProvinceRow> provinces;
    if (!rows.usable()) return provinces;
    FirstSeen<std::int64_t> codes;
    FirstSeen<std::string> names;
    std::int64_t people = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows.stand_at(row);
        const auto code = rows.whole("code", 1, largest_code);
        const auto name = rows.text("name");
        const auto force = rows.whole("labour_force_2023", 1, most_people);
        const auto urban = rows.number("urban_share", 0, 1);
        const auto wage_2023 = rows.whole("minimum_wage_2023_idr", 1, most_wage);
        const auto wage_2024 = rows.whole("minimum_wage_2024_idr", 1, most_wage);
        const auto internet = rows.number("internet_share_2023", 0, 1);
        if (!code || !name || !force || !urban || !wage_2023 || !wage_2024 || !internet) continue;
        const bool new_code = codes.add(*code, fmt::format("province {}", *code), rows, "code");
        const bool new_name = names.add(*name, *name, rows, "name");
        if (!new_code || !new_name) continue;
        people += *force;
        provinces.push_back({static_cast<std::int32_t>(*code), *name, *force, *urban, *wage_2023,
                             *wage_2024, *internet});
    }
    if (people > most_people)
        report.add({rows.table_place(), "labour_force_2023",
                    fmt::format("the labour force is {} in all", people),
                    fmt::format("at most {}", most_people), ""});
    std::sort(provinces.begin(), provinces.end(),
              [](const ProvinceRow& a, const ProvinceRow& b) { return a.code < b.code; });
    return provinces;
}

void read_unemployment(const CsvTable& table, const KnownProvinces& provinces, Tables& tables,
                       Report& report) {
    const std::size_t before = report.count();
    const std::vector<KnotRow> knots = read_knots(table, provinces, report);
    if (report.count() > before || !provinces) return; // rows that fell out would seem missing
    std::set<int> months;
    for (const KnotRow& knot : knots)
        if (knot.province != 0) months.insert(knot.month);
    tables.national_unemployment = knots_of(0, knots);
    check_months("the country (province 0)", tables.national_unemployment, months, table.file,
                 report);
    for (const ProvinceRow& province : *provinces) {
        tables.unemployment.push_back(knots_of(province.code, knots));
        const std::vector<UnemploymentKnot>& own = tables.unemployment.back();
        const std::string who = fmt::format("province {} ({})", province.code, province.name);
        if (own.empty())
            report.add({{table.file},
                        "province",
                        who + " is missing",
                        "every province of the table of provinces",
                        ""});
        else
            check_months(who, own, months, table.file, report);
    }
}

LabourProfile read_labour_profile(const CsvTable& table, Report& report) {
    return ProfileReader(table, report).read();
}

std::vector<RecruiterHomeRow>
read_recruiter_homes(const CsvTable& table, const KnownProvinces& provinces, Report& report) {
    CsvRows rows(table, {"province", "share"}, report);
    std::vector<RecruiterHomeRow> homes;
    if (!rows.usable() || !provinces) return homes;
    std::vector<std::string> names, codes;
    for (const ProvinceRow& province : *provinces) {
        names.push_back(province.name);
        codes.push_back(std::to_string(province.code));
    }
    FirstSeen<std::int32_t> seen;
    Sum sum("the shares");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows.stand_at(row);
        const std::string& text = rows.field("province").text;
        const bool is_code =
            !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
        const auto which = rows.one_of("province", is_code ? codes : names);
        const auto share = rows.number("share", 0, 1);
        if (share) sum.add(*share, rows.place("share"));
        if (!which || !share) continue;
        const std::int32_t code = (*provinces)[*which].code;
        if (seen.add(code, fmt::format("province {}", code), rows, "province"))
            homes.push_back({code, *share});
    }
    sum.must_be_one("share", report);
    std::sort(homes.begin(), homes.end(), [](const RecruiterHomeRow& a, const RecruiterHomeRow& b) {
        return a.province_code < b.province_code;
    });
    return homes;
}

} // namespace suar
