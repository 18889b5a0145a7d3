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
    };
    return messages;
}

} // namespace suar
