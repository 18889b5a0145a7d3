#include "report/sections/sections.h"

namespace suar {

Section course_section(const Material& material) {
    const Words& words = material.words;
    return {"course", words("course.heading"), {Paragraph{words("course.absent")}}};
}

} // namespace suar
