#include "core/keep.h"

namespace suar {

void Loading::refill_and_take(char* into, std::size_t size) {
    if (size > left_) refuse("it ends too early");
    for (std::size_t done = 0; done < size && !refused();) {
        if (taken_ == filled_) {
            taken_ = 0;
            filled_ = get_(buffer_.data(), std::min<std::uint64_t>(buffer_.size(), left_));
            if (filled_ == 0) refuse("it ends too early");
        }
        const std::size_t part = std::min(size - done, filled_ - taken_);
        std::memcpy(into + done, buffer_.data() + taken_, part);
        taken_ += part;
        done += part;
        left_ -= part;
    }
    if (refused()) std::memset(into, 0, size);
}

} // namespace suar
