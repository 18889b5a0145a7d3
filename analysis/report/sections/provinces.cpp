#include "report/sections/sections.h"

namespace suar {

Section provinces_section(const Material& material) {
    const Words& words = material.words;
    return {"provinces", words("provinces.heading"), {Paragraph{words("provinces.absent")}}};
}

} // namespace suar
