#include "report/words/catalogue_parts.h"

namespace suar {

// Names that are not here are shown as their table writes them.
std::span<const Message> place_messages() {
    static constexpr Message messages[] = {
        {"name.Cambodia", "Cambodia", "Kamboja"},
        {"name.Philippines", "Philippines", "Filipina"},
        {"name.Thailand", "Thailand", "Thailand"},
        {"name.Myanmar", "Myanmar", "Myanmar"},
        {"name.Laos", "Laos", "Laos"},
        {"name.Malaysia", "Malaysia", "Malaysia"},
        {"name.Vietnam", "Vietnam", "Vietnam"},
        {"name.United Arab Emirates", "United Arab Emirates", "Uni Emirat Arab"},
        {"name.Other", "Other", "Lainnya"},
        {"name.male", "men", "laki-laki"},
        {"name.female", "women", "perempuan"},
        {"name.primary or less", "primary or less", "SD atau kurang"},
        {"name.junior secondary", "junior secondary", "SMP"},
        {"name.senior secondary", "senior secondary", "SMA"},
        {"name.vocational secondary", "vocational secondary", "SMK"},
        {"name.diploma", "diploma", "diploma"},
        {"name.university", "university", "perguruan tinggi"},
        {"month.1", "January {year}", "Januari {year}"},
        {"month.2", "February {year}", "Februari {year}"},
        {"month.3", "March {year}", "Maret {year}"},
        {"month.4", "April {year}", "April {year}"},
        {"month.5", "May {year}", "Mei {year}"},
        {"month.6", "June {year}", "Juni {year}"},
        {"month.7", "July {year}", "Juli {year}"},
        {"month.8", "August {year}", "Agustus {year}"},
        {"month.9", "September {year}", "September {year}"},
        {"month.10", "October {year}", "Oktober {year}"},
        {"month.11", "November {year}", "November {year}"},
        {"month.12", "December {year}", "Desember {year}"},
        {"name.all", "all countries", "semua negara"},
        {"name.recorded_cases", "recorded cases", "kasus yang dicatat"},
        {"name.recorded_cases_share", "share of recorded cases", "bagian dari kasus yang dicatat"},
        {"name.countries_with_cases", "countries with recorded cases",
         "negara dengan kasus yang dicatat"},
        {"name.tppo_classified_share", "share labelled as trafficking",
         "bagian yang digolongkan TPPO"},
        {"name.tppo_classified_cases", "cases labelled as trafficking",
         "kasus yang digolongkan TPPO"},
        {"name.case_state_returned_share", "share of cases returned home",
         "bagian kasus yang telah pulang"},
        {"name.case_state_shelter_share", "share of cases in shelter",
         "bagian kasus di penampungan"},
        {"name.case_state_held_share", "share of cases still held",
         "bagian kasus yang masih disekap"},
        {"name.stops_bound_plus_irregular_main_airport",
         "stopped at the main airport, bound or irregular",
         "dihentikan di bandara utama, menuju kompleks atau nonprosedural"},
        {"name.passports_withheld", "passports withheld", "paspor yang tidak diberikan"},
        {"name.held_all_nationalities", "held, all nationalities",
         "disekap, semua kewarganegaraan"},
        {"name.held", "held", "disekap"},
    };
    return messages;
}

} // namespace suar
