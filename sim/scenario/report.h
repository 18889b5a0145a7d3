// Where a problem stands, and the list of all problems of a scenario and its tables.
#pragma once

#include "core/error.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

struct Place {
    std::string file; // or "--set", "--weight": the option
    int line = 0;     // from 1; 0 means the file as a whole
    int column = 0;   // from 1, in characters

    // Written out, here and below, because GCC 12 warns of aggregates of texts without reason.
    Place() = default;
    Place(std::string name) : file(std::move(name)) {}
    Place(std::string name, int line_number, int column_number)
        : file(std::move(name)), line(line_number), column(column_number) {}
    friend auto operator<=>(const Place&, const Place&) = default;
};

std::string to_text(const Place& place); // "file:line:column"

struct Fault {
    Place place;
    std::string key, found, expected, help;

    Fault(Place where, std::string of, std::string what, std::string wanted, std::string remedy)
        : place(std::move(where)), key(std::move(of)), found(std::move(what)),
          expected(std::move(wanted)), help(std::move(remedy)) {}
    friend auto operator<=>(const Fault&, const Fault&) = default;
};

class Report {
public:
    void add(Fault fault) { faults_.push_back(std::move(fault)); }
    void warn(Fault fault) { warnings_.push_back(std::move(fault)); }
    bool clean() const { return faults_.empty(); }
    std::size_t count() const { return faults_.size(); } // to see whether a step added any
    bool mentions(std::string_view key) const; // so that a bad value is not told as missing too
    // By file in the order in which files were met, then by line; each problem once.
    Problems problems() const;
    Problems warnings() const;

private:
    std::vector<Fault> faults_, warnings_;
};

// The candidate that a mistyped word most likely means; empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// "did you mean "word"?", or nothing when no candidate is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

} // namespace suar
