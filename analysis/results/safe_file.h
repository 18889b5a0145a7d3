// A file of suar that was opened to be read: whole, undamaged, of the kind and version that is
// asked for, or not at all. What kinds there are and what stands in them is the business of their
// readers.
#pragma once

#include "core/calendar.h"
#include "core/error.h"
#include "output/digest.h"
#include "output/layout.h"
#include "results/dataset_facts.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace suar {

// A dataset of counts in row order; not_produced where the run did not get to.
struct Counts {
    std::vector<std::size_t> shape;
    std::vector<std::int64_t> values;
};

// A dataset of real numbers in row order; not a number where there is none.
struct Reals {
    std::vector<std::size_t> shape;
    std::vector<double> values;
};

// Which part of a dataset is read: along its first dimension, as far as it goes.
struct Rows {
    std::size_t first = 0;
    std::size_t count = std::numeric_limits<std::size_t>::max();
};

enum class Numbers : std::uint8_t { whole, whole_and_real }; // what the datasets may hold

struct FileKind {
    std::string_view filetype; // "suar-result"
    std::int32_t format_version;
    std::string_view words; // "a result"
    Numbers numbers;
};

// Attributes of the file itself. The first problem is kept, and after it everything is empty.
class Attributes {
public:
    std::string text(const char* name);
    std::int64_t number(const char* name);
    std::uint32_t count(const char* name); // from 0 to 4294967295
    Day day(const char* name);
    void refuse(std::string found);
    Status status() const;

    Attributes(Attributes&& other) noexcept;
    ~Attributes();

private:
    friend class SafeFile;
    struct Parts;
    explicit Attributes(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

class SafeFile {
public:
    // Seal, kind, version, objects and digest are checked, in this order, before anything is given
    // out.
    static Result<SafeFile> open(const std::string& path, const FileKind& kind);
    SafeFile(SafeFile&& other) noexcept;
    ~SafeFile();

    const std::string& path() const;           // as it was opened
    Attributes attributes() const;             // the file must outlive them
    bool holds(const std::string& path) const; // "/series/province/entries"
    Result<Counts> counts(const std::string& path, Rows rows = {}) const;
    Result<Reals> reals(const std::string& path, Rows rows = {}) const;
    Result<std::vector<std::string>> names(const std::string& path, Rows rows = {}) const;
    Result<std::string> text(const std::string& path) const; // kept as bytes, as provenance does

    Result<std::vector<DatasetFacts>> datasets() const; // what it says of each, by path
    Result<std::vector<DatasetDigest>> digests() const; // of every dataset
    // The attributes of a group, in the order of their names.
    Result<std::vector<NamedText>> texts_beside(const std::string& group) const;

private:
    struct Parts;
    explicit SafeFile(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

// Why there is nothing to be read under a name: it is empty, or no file that may be opened.
Problems unreadable(const std::string& path);

// What a file seems to be by its first bytes, never by its name; nothing is checked yet.
bool looks_like_hdf5(const std::string& path);
// The filetype that a file claims: "suar-result". Empty where it claims none, cannot be opened or
// is damaged.
std::string claimed_filetype(const std::string& path);

} // namespace suar
