#include "experiment/evaluations.h"

#include "core/units.h"
#include "output/whole_file.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace suar {

namespace {

constexpr std::string_view first_line = "suar-evaluations 1";

// "0.5 17000": shortest texts that read back to the same bits.
std::string numbers_text(const std::vector<double>& numbers) {
    std::string text;
    for (const double number : numbers) text += (text.empty() ? "" : " ") + number_text(number);
    return text;
}

std::optional<std::vector<double>> read_numbers(std::string_view text) {
    std::vector<double> numbers;
    while (!text.empty()) {
        double number = 0;
        const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{}) return std::nullopt;
        numbers.push_back(number);
        text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
        if (text.starts_with(' ')) text.remove_prefix(1);
    }
    return numbers;
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

std::string text_of_file(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

Problem not_usable(const std::string& file, std::string found) {
    return {file, "", std::move(found), "the evaluations of this same calibration",
            "remove it, or add --force, to begin anew"};
}

} // namespace

Result<Evaluations> Evaluations::open(const std::string& file, const std::string& identity,
                                      Earlier earlier) {
    Evaluations evaluations;
    evaluations.file_ = file;
    evaluations.identity_ = identity;
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return evaluations;
    const bool anew = earlier == Earlier::replaced;
    if (const Status whole = check_seal(file); !whole) {
        if (anew && std::filesystem::is_regular_file(file, error)) return evaluations;
        return not_usable(file, "it is damaged, or no such file of suar");
    }
    const std::string bytes = text_of_file(file);
    std::string_view text = bytes;
    if (take_line(text) != first_line || take_line(text) != identity) {
        if (anew) return evaluations;
        return not_usable(file, "it belongs to another calibration");
    }
    for (std::string_view line = take_line(text); line != "end"; line = take_line(text)) {
        const std::size_t colon = line.find(" : "), bar = line.find(" | ");
        if (colon == std::string_view::npos || bar == std::string_view::npos)
            return not_usable(file, "it cannot be read");
        const auto replicate = read_numbers(line.substr(0, colon));
        const auto point = read_numbers(line.substr(colon + 3, bar - colon - 3));
        auto outcomes = read_numbers(line.substr(bar + 3));
        if (!replicate || replicate->size() != 1 || !point || !outcomes)
            return not_usable(file, "it cannot be read");
        evaluations.known_[{*point, static_cast<std::uint32_t>(replicate->front())}] =
            std::move(*outcomes);
    }
    return evaluations;
}

const std::vector<double>* Evaluations::find(const std::vector<double>& point,
                                             std::uint32_t replicate) const {
    const auto found = known_.find({point, replicate});
    return found == known_.end() ? nullptr : &found->second;
}

Status Evaluations::add(const std::vector<double>& point, std::uint32_t replicate,
                        std::vector<double> outcomes) {
    known_[{point, replicate}] = std::move(outcomes);
    return file_.empty() ? Status(Done{}) : keep();
}

Status Evaluations::keep() const {
    auto whole = WholeFile::begin(file_);
    if (!whole) return whole.problems();
    std::string text = fmt::format("{}\n{}\n", first_line, identity_);
    for (const auto& [key, outcomes] : known_)
        text += fmt::format("{} : {} | {}\n", key.second, numbers_text(key.first),
                            numbers_text(outcomes));
    text += "end\n"; // the seal stands behind it
    if (const Status put = whole.value().put(text); !put) return put;
    return whole.value().finish();
}

void Evaluations::remove() {
    if (!file_.empty()) std::remove(file_.c_str());
    known_.clear();
}

} // namespace suar
