#include "report/sections/sections.h"

namespace suar {

PageSection countries_section(const Material& material) {
    const PageWords& words = material.words;
    return {"countries", words("countries.heading"), {Paragraph{words("countries.absent")}}};
}

} // namespace suar
