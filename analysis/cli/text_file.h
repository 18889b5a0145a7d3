// Texts that commands write: a file stands under its name only when it is whole.
#pragma once

#include "core/error.h"

#include <string>

namespace suar {

// Writes NAME.part, flushes it, gives it its name and flushes the folder. Replaces what stood
// there.
Status write_text_file(const std::string& name, const std::string& text);

} // namespace suar
