#include "results/safe_file.h"

#include "output/digest.h"
#include "output/h5.h"
#include "output/recorder.h"
#include "output/whole_file.h"
#include "results/read_attributes.h"
#include "results/safe_objects.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace suar {

struct SafeFile::Parts {
    std::string path;
    h5::Calls calls; // of opening; each reading has its own
    h5::Id file;
    explicit Parts(std::string name) : path(std::move(name)), calls(reading(path)) {}
};

struct Attributes::Parts {
    h5::Calls calls;
    hid_t file;
};

namespace {

constexpr hsize_t most_elements_read = hsize_t{1} << 30;
constexpr hsize_t most_bytes_of_text = hsize_t{64} << 20; // a table has 16 MiB at most

Day read_day(h5::Calls& calls, hid_t file, const char* name) {
    const auto day = parse_day(read_text(calls, file, name));
    if (!day) calls.fail(std::string("has an attribute ") + name + " that is no date");
    return day.value_or(Day{});
}

void check_version(h5::Calls& calls, hid_t file, const FileKind& kind) {
    const std::int64_t version = read_number(calls, file, "format_version");
    if (calls.failed() || version == kind.format_version) return;
    const bool said = has_attribute(calls, file, "program_version");
    const std::string program = said ? read_text(calls, file, "program_version") : "";
    if (calls.failed()) return;
    calls.fail("has format version " + std::to_string(version),
               std::to_string(kind.format_version) + ", which this program reads",
               "make it again, or read it with the program that made it" +
                   (program.empty() ? "" : ": suar " + program));
}

void check_kind(h5::Calls& calls, hid_t file, const FileKind& kind) {
    const std::string filetype = read_text(calls, file, "filetype");
    if (calls.failed()) return;
    if (filetype == kind.filetype) return check_version(calls, file, kind);
    calls.fail("is not " + std::string(kind.words) + " of suar but says \"" + filetype +
                   "\" of itself",
               std::string(kind.words), "");
}

Filled filled(h5::Calls& calls, hid_t file) {
    const bool says = has_attribute(calls, file, "state");
    return says && read_text(calls, file, "state") != "complete" ? Filled::as_far_as_run
                                                                 : Filled::all;
}

h5::Id open_file(h5::Calls& calls, const std::string& path) {
    const h5::Id access{calls, H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "make a property list"};
    if (calls.failed()) return {};
    calls.take(H5Pset_file_locking(access.get(), 0, 1), "choose file locking");
    // No library of someone else's choosing is loaded to read a file.
    calls.take(H5PLset_loading_state(0), "switch plugins off");
    if (calls.failed()) return {};
    return {calls, H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.get()), H5Fclose, "open it"};
}

struct Opened {
    h5::Id dataset;
    std::vector<std::size_t> shape; // of what is to be read
    hsize_t first = 0;              // of the first dimension
    hsize_t elements = 1;
};

Opened open_dataset(h5::Calls& calls, hid_t file, const std::string& path, Rows rows = {}) {
    Opened opened;
    opened.dataset = {calls, H5Dopen2(file, path.c_str(), H5P_DEFAULT), H5Dclose, "open " + path};
    if (calls.failed()) return opened;
    const h5::Id space{calls, H5Dget_space(opened.dataset.get()), H5Sclose, "read a shape"};
    if (calls.failed()) return opened;
    h5::Extent extent(static_cast<std::size_t>(H5Sget_simple_extent_ndims(space.get())));
    if (!extent.empty())
        calls.take(H5Sget_simple_extent_dims(space.get(), extent.data(), nullptr), "read a shape");
    if (!extent.empty()) {
        opened.first = std::min<hsize_t>(rows.first, extent[0]);
        extent[0] = std::min<hsize_t>(rows.count, extent[0] - opened.first);
    }
    for (const hsize_t length : extent) {
        opened.shape.push_back(static_cast<std::size_t>(length));
        opened.elements *= length; // check_objects has bounded the product
    }
    if (opened.elements > most_elements_read) calls.fail("holds " + path + ", too large to read");
    return opened;
}

// Reads the rows that were asked for into memory of a type.
void read_rows(h5::Calls& calls, const Opened& opened, hid_t type, void* to,
               const std::string& path) {
    const h5::Id space{calls, H5Dget_space(opened.dataset.get()), H5Sclose, "read a shape"};
    const h5::Extent count(opened.shape.begin(), opened.shape.end());
    const h5::Id memory{calls,
                        H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr),
                        H5Sclose, "describe a shape"};
    if (!count.empty() && !calls.failed()) {
        h5::Extent offset(count.size(), 0);
        offset[0] = opened.first;
        calls.take(H5Sselect_hyperslab(space.get(), H5S_SELECT_SET, offset.data(), nullptr,
                                       count.data(), nullptr),
                   "choose rows");
    }
    if (!calls.failed())
        calls.take(H5Dread(opened.dataset.get(), type, memory.get(), space.get(), H5P_DEFAULT, to),
                   "read " + path);
}

template <class Values>
Result<Values> read_numbers_of(const std::string& name, hid_t file, const std::string& path,
                               Rows rows, hid_t type) {
    h5::Calls calls = reading(name);
    const Opened opened = open_dataset(calls, file, path, rows);
    if (calls.failed()) return calls.status().problems();
    Values read{opened.shape, decltype(Values::values)(opened.elements)};
    if (opened.elements > 0) read_rows(calls, opened, type, read.values.data(), path);
    if (calls.failed()) return calls.status().problems();
    return read;
}

} // namespace

Result<SafeFile> SafeFile::open(const std::string& path, const FileKind& kind) {
    if (const Problems problems = unreadable(path); !problems.empty()) return problems;
    if (const Status sealed = check_seal(path); !sealed) {
        Problem problem = sealed.problems().front();
        if (problem.help.empty()) problem.help = help_of_reading;
        return problem;
    }
    auto parts = std::make_unique<Parts>(path);
    h5::Calls& calls = parts->calls;
    parts->file = open_file(calls, path);
    const hid_t file = parts->file.get();
    if (!calls.failed()) check_kind(calls, file, kind);
    if (!calls.failed()) check_objects(calls, file, kind.numbers, filled(calls, file));
    if (!calls.failed() &&
        read_text(calls, file, "digest") != "xxh3-128 " + digest_of_results(calls, file))
        calls.fail("does not match its digest: its numbers are not those that were written");
    if (calls.failed()) return calls.status().problems();
    return SafeFile(std::move(parts));
}

SafeFile::SafeFile(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SafeFile::SafeFile(SafeFile&& other) noexcept = default;
SafeFile::~SafeFile() = default;

const std::string& SafeFile::path() const { return parts_->path; }

Attributes SafeFile::attributes() const {
    return Attributes(std::make_unique<Attributes::Parts>(
        Attributes::Parts{reading(parts_->path), parts_->file.get()}));
}

Attributes::Attributes(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Attributes::Attributes(Attributes&& other) noexcept = default;
Attributes::~Attributes() = default;

std::string Attributes::text(const char* name) {
    return read_text(parts_->calls, parts_->file, name);
}
std::int64_t Attributes::number(const char* name) {
    return read_number(parts_->calls, parts_->file, name);
}
Day Attributes::day(const char* name) { return read_day(parts_->calls, parts_->file, name); }
std::uint32_t Attributes::count(const char* name) {
    const std::int64_t value = number(name);
    if (!std::in_range<std::uint32_t>(value))
        refuse(std::string("has an attribute ") + name + " of " + std::to_string(value));
    return static_cast<std::uint32_t>(value);
}
void Attributes::refuse(std::string found) { parts_->calls.fail(std::move(found)); }
Status Attributes::status() const { return parts_->calls.status(); }

bool SafeFile::holds(const std::string& path) const {
    // Each part of the path must be there before the next can be asked for.
    for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
        if (H5Lexists(parts_->file.get(), path.substr(0, end).c_str(), H5P_DEFAULT) <= 0)
            return false;
        if (end == std::string::npos) return true;
    }
}

Result<Counts> SafeFile::counts(const std::string& path, Rows rows) const {
    return read_numbers_of<Counts>(parts_->path, parts_->file.get(), path, rows, H5T_NATIVE_INT64);
}

Result<Reals> SafeFile::reals(const std::string& path, Rows rows) const {
    return read_numbers_of<Reals>(parts_->path, parts_->file.get(), path, rows, H5T_NATIVE_DOUBLE);
}

Result<std::vector<std::string>> SafeFile::names(const std::string& path, Rows rows) const {
    h5::Calls calls = reading(parts_->path);
    const Opened opened = open_dataset(calls, parts_->file.get(), path, rows);
    if (calls.failed()) return calls.status().problems();
    const h5::Id type{calls, H5Dget_type(opened.dataset.get()), H5Tclose, "read a type"};
    const hsize_t count = opened.elements;
    const h5::Id space{calls, H5Screate_simple(1, &count, nullptr), H5Sclose, "describe a shape"};
    if (!calls.failed() && H5Tis_variable_str(type.get()) <= 0)
        calls.fail("holds " + path + ", which is no text");
    if (calls.failed()) return calls.status().problems();
    std::vector<char*> texts(opened.elements, nullptr);
    std::vector<std::string> names;
    if (texts.empty()) return names;
    read_rows(calls, opened, type.get(), texts.data(), path);
    for (const char* text : texts) names.emplace_back(text ? text : "");
    if (!calls.failed())
        calls.take(H5Dvlen_reclaim(type.get(), space.get(), H5P_DEFAULT, texts.data()),
                   "free texts");
    if (calls.failed()) return calls.status().problems();
    return names;
}

Result<std::string> SafeFile::text(const std::string& path) const {
    h5::Calls calls = reading(parts_->path);
    const Opened opened = open_dataset(calls, parts_->file.get(), path);
    if (calls.failed()) return calls.status().problems();
    const h5::Id type{calls, H5Dget_type(opened.dataset.get()), H5Tclose, "read a type"};
    if (!calls.failed() && (H5Tget_class(type.get()) != H5T_INTEGER ||
                            H5Tget_size(type.get()) != 1 || opened.elements > most_bytes_of_text))
        calls.fail("holds " + path + ", which is no text, or too long for one");
    if (calls.failed()) return calls.status().problems();
    std::string text(static_cast<std::size_t>(opened.elements), '\0');
    if (!text.empty())
        calls.take(H5Dread(opened.dataset.get(), H5T_NATIVE_UCHAR, H5S_ALL, H5S_ALL, H5P_DEFAULT,
                           text.data()),
                   "read " + path);
    if (calls.failed()) return calls.status().problems();
    return text;
}

Result<std::vector<DatasetFacts>> SafeFile::datasets() const {
    h5::Calls calls = reading(parts_->path);
    auto all = facts_of_datasets(calls, parts_->file.get());
    if (calls.failed()) return calls.status().problems();
    return all;
}

Result<std::vector<DatasetDigest>> SafeFile::digests() const {
    h5::Calls calls = reading(parts_->path);
    auto all = digests_of_datasets(calls, parts_->file.get());
    if (calls.failed()) return calls.status().problems();
    return all;
}

Result<std::vector<NamedText>> SafeFile::texts_beside(const std::string& path) const {
    h5::Calls calls = reading(parts_->path);
    const h5::Id group{calls, H5Gopen2(parts_->file.get(), path.c_str(), H5P_DEFAULT), H5Gclose,
                       "open " + path};
    std::vector<NamedText> texts;
    if (calls.failed()) return calls.status().problems();
    for (const std::string& name : attributes_of(calls, group.get()))
        texts.push_back({name, read_as_text(calls, group.get(), name.c_str())});
    if (calls.failed()) return calls.status().problems();
    return texts;
}

Problems unreadable(const std::string& path) {
    if (path.empty())
        return {{"", "", "the name of a file is empty", "a result or a comparison of suar", ""}};
    // Without waiting for someone who might write into a pipe.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return {{path, "", std::string("cannot be opened: ") + std::strerror(errno),
                 "a file that suar wrote", ""}};
    struct stat about {};
    const bool regular = ::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
    ::close(descriptor);
    if (regular) return {};
    return {{path, "", "is not a file", "a file that suar wrote",
             "what comes from elsewhere must be kept in a file first"}};
}

bool looks_like_hdf5(const std::string& path) {
    if (!unreadable(path).empty()) return false;
    constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";
    std::array<char, signature.size()> begin{};
    std::ifstream file(path, std::ios::binary);
    return file.read(begin.data(), begin.size()) &&
           std::string_view(begin.data(), begin.size()) == signature;
}

std::string claimed_filetype(const std::string& path) {
    // HDF5 reads nothing of a file that is not as it was written.
    if (!check_seal(path)) return "";
    h5::Calls calls = reading(path);
    const h5::Id file = open_file(calls, path);
    const std::string claim = calls.failed() ? "" : read_text(calls, file.get(), "filetype");
    return calls.failed() ? "" : claim;
}

} // namespace suar
