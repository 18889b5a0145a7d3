#include "report/sections/sections.h"

namespace suar {

PageSection provinces_section(const Material& material) {
    const PageWords& words = material.words;
    return {"provinces", words("provinces.heading"), {Paragraph{words("provinces.absent")}}};
}

} // namespace suar
