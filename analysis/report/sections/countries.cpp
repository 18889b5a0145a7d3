#include "report/sections/sections.h"

namespace suar {

Section countries_section(const Material& material) {
    const Words& words = material.words;
    return {"countries", words("countries.heading"), {Paragraph{words("countries.absent")}}};
}

} // namespace suar
