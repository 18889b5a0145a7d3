// Errors are values until main: a problem says where, what was found, what was expected and how to
// mend it; a result holds a value or every problem that stood in its way.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace suar {

struct Problem {
    std::string place;    // "scenarios/mine.toml:14:10", "--set", a file name; may be empty
    std::string key;      // the parameter or field, may be empty
    std::string found;    // what is wrong: a clause, such as "\"high\" is not a number"
    std::string expected; // what was expected instead, may be empty
    std::string help;     // how to mend it, may be empty
};

using Problems = std::vector<Problem>;

// "place: error: key: found; expected ...\n  help: ..." on one or two lines.
std::string describe(const Problem& problem);

template <class Value> class Result {
public:
    Result(Value value) : held_(std::move(value)) {}
    Result(Problems problems) : held_(std::move(problems)) {}
    Result(Problem problem) : held_(Problems{std::move(problem)}) {}

    bool ok() const { return std::holds_alternative<Value>(held_); }
    explicit operator bool() const { return ok(); }
    Value& value() { return std::get<Value>(held_); }
    const Value& value() const { return std::get<Value>(held_); }
    const Problems& problems() const { return std::get<Problems>(held_); }

private:
    std::variant<Value, Problems> held_;
};

struct Done {};
using Status = Result<Done>;

// The program itself is wrong (a broken law, a hazard beyond its bound): thrown only by the engine,
// caught only where a run is started, and shown with the day and the law. Never for bad input.
struct BrokenLaw {
    std::string law;
    std::string detail;
};

} // namespace suar
