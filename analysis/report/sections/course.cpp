#include "report/sections/sections.h"

namespace suar {

PageSection course_section(const Material& material) {
    const PageWords& words = material.words;
    return {"course", words("course.heading"), {Paragraph{words("course.absent")}}};
}

} // namespace suar
