#include "report/page_of.h"

#include "report/sections/sections.h"

namespace suar {

Page page_of(const Comparison& comparison, const std::optional<FitRecord>& fit,
             PageLanguage language) {
    const PageWords words(language);
    const Material material = gather(comparison, fit, words);
    return {language,
            words("page.title"),
            question_text(material),
            {answer_section(material), ranking_section(material), course_section(material),
             countries_section(material), provinces_section(material), moved_section(material),
             plane_section(material), ledger_section(material), benefits_section(material),
             fit_section(material), assumptions_section(material), again_section(material)},
            {words("page.footer.persons"), words("page.footer.help"), words("page.footer.map")}};
}

} // namespace suar
