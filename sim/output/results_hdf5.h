// The only writer of result files. Replicates are written one at a time; the file takes its name
// when it is whole, and a failure leaves what stood under that name as it was.
#pragma once

#include "core/error.h"
#include "output/layout.h"
#include "output/recorder.h"

#include <cstdint>
#include <memory>
#include <string>

namespace suar {

enum class RunState : std::uint8_t { complete, incomplete };
std::string state_name(RunState state); // "complete", "incomplete"

// Bytes before compression of all that does not grow with the number of cases.
std::uint64_t planned_bytes(const ResultLayout& layout);
Status check_size(const ResultLayout& layout); // against its max_bytes

struct Written {
    RunState state;
    std::string digest;       // of the results
    std::string world_digest; // of the same without what interventions cost
};

class ResultWriter {
public:
    // Refuses a result above the layout's max_bytes. The layout must outlive the writer.
    static Result<ResultWriter> begin(const std::string& file, const ResultLayout& layout);
    ResultWriter(ResultWriter&& other) noexcept;
    ~ResultWriter(); // without finish: nothing is left

    Status add(const Record& record);

    // Seals the file under its name. It is complete if every replicate came and got to its end.
    Result<Written> finish();

private:
    struct Parts;
    explicit ResultWriter(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace suar
