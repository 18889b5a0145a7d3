#include "scenario/files.h"

#include "scenario/interventions.h"

#include <fmt/format.h>

#include <algorithm>

namespace suar {
namespace {

constexpr std::size_t most_files = 32;
constexpr std::size_t most_settings = 10'000; // of a file with all that it extends

bool same_value(const Setting& left, const Setting& right) {
    const auto same_step = [](const Step& a, const Step& b) {
        return a.from == b.from && a.number == b.number && a.unit == b.unit;
    };
    const bool same_written = left.written && right.written
                                  ? same_content(*left.written, *right.written)
                                  : !left.written && !right.written;
    return left.text == right.text && same_written && left.distribution == right.distribution &&
           std::equal(left.steps.begin(), left.steps.end(), right.steps.begin(), right.steps.end(),
                      same_step);
}

bool replaces(const Setting& setting, const Place& place) {
    return std::find(setting.replaces.begin(), setting.replaces.end(), place) !=
           setting.replaces.end();
}

// `upper` stands before `lower` and remembers it, so that a file that only inherits the lower one
// is not taken for its rival.
Setting laid_over(Setting upper, const Setting& lower) {
    upper.replaces.push_back(lower.place);
    upper.replaces.insert(upper.replaces.end(), lower.replaces.begin(), lower.replaces.end());
    return upper;
}

struct Parent {
    std::string path;
    Place place; // of the text that names it
};

class Loader {
public:
    Loader(const FileSource& files, Report& report) : files_(files), report_(report) {}

    Settings load(const std::string& path, const Place& named_at) {
        if (const auto known = loaded_.find(path); known != loaded_.end()) return known->second;
        if (std::find(open_.begin(), open_.end(), path) != open_.end()) {
            report_.add(
                {named_at, "extends",
                 fmt::format("{} extends itself: {} -> {}", path, fmt::join(open_, " -> "), path),
                 "files that do not lead back", ""});
            return give_up();
        }
        if (loaded_.size() + open_.size() >= most_files) {
            report_.add({named_at, "extends", "too many files extend each other",
                         fmt::format("at most {}", most_files), ""});
            return give_up();
        }
        open_.push_back(path);
        Settings settings = read(path, named_at);
        open_.pop_back();
        loaded_.emplace(path, settings);
        return settings;
    }

    bool read_all() const { return read_all_; }

private:
    Settings give_up() {
        read_all_ = false;
        return {};
    }

    Settings read(const std::string& path, const Place& named_at) {
        const Result<std::string> text = files_.read(path);
        if (!text.ok()) {
            for (const Problem& problem : text.problems())
                report_.add(
                    {named_at, named_at.line > 0 ? "extends" : "",
                     named_at.line > 0 ? fmt::format("{}: {}", path, problem.found) : problem.found,
                     problem.expected, problem.help});
            return give_up();
        }
        const std::optional<Node> document = parse_document(path, text.value(), report_);
        if (!document) return give_up();
        Settings own = read_settings(*document, path, report_);
        if (own.size() > most_settings) return refuse_size(path);
        const Settings inherited = read_parents(*document, path, own);
        for (const auto& [key, setting] : inherited) {
            const auto found = own.find(key);
            if (found == own.end()) {
                own.emplace(key, setting);
                continue;
            }
            if (says_type(key)) refuse_other_type(key, found->second, setting);
            found->second = laid_over(found->second, setting);
        }
        return own.size() > most_settings ? refuse_size(path) : own;
    }

    // Each file is kept with all that it extends, so a chain of large ones would fill the memory.
    Settings refuse_size(const std::string& path) {
        if (read_all_)
            report_.add({{path},
                         "",
                         "it and the files it extends set too many keys",
                         fmt::format("at most {}", most_settings),
                         ""});
        return give_up();
    }

    // What is said of one type would make no sense of another.
    void refuse_other_type(const std::string& key, const Setting& here, const Setting& there) {
        if (same_value(here, there)) return;
        report_.add({here.place, key,
                     fmt::format("{} says that it is of another type", to_text(there.place)),
                     "one type for one name", "give a new intervention a name of its own"});
    }

    std::vector<Parent> parents_of(const Node& document, const std::string& path) {
        const Node* extends = find(document, "extends");
        if (!extends) return {};
        std::vector<Parent> parents;
        if (extends->items.size() > most_files) {
            report_.add({{path, extends->line, extends->column},
                         "extends",
                         fmt::format("{} files are extended", extends->items.size()),
                         fmt::format("at most {}", most_files),
                         ""});
            read_all_ = false;
            return parents;
        }
        const auto add = [&](const Node& node) {
            const Place place{path, node.line, node.column};
            if (node.kind == Node::Kind::text && !node.text.empty())
                return parents.push_back({beside(path, node.text), place});
            read_all_ = false; // what that file would have said is not known
            report_.add({place, "extends", fmt::format("{} does not fit", kind_name(node.kind)),
                         "the path of a scenario file, or a list of them", ""});
        };
        if (extends->kind != Node::Kind::list)
            add(*extends);
        else
            for (const Node& item : extends->items) add(item);
        return parents;
    }

    Settings read_parents(const Node& document, const std::string& path, const Settings& own) {
        Settings merged;
        for (const Parent& parent : parents_of(document, path))
            for (const auto& [key, setting] : load(parent.path, parent.place))
                merge(key, setting, parent, own, merged);
        return merged;
    }

    void merge(const std::string& key, const Setting& setting, const Parent& parent,
               const Settings& own, Settings& merged) {
        const auto [found, is_new] = merged.emplace(key, setting);
        if (is_new || found->second.place == setting.place) return;
        Setting& first = found->second;
        if (replaces(first, setting.place)) return;
        if (replaces(setting, first.place)) {
            first = setting;
            return;
        }
        // The file that extends both says what holds, though not of which type it is.
        const bool decided = own.contains(key) && !says_type(key);
        if (!decided && !same_value(first, setting))
            report_.add({parent.place, key,
                         fmt::format("{} and {} set it differently", to_text(first.place),
                                     to_text(setting.place)),
                         says_type(key) ? "one type for one name" : "one value",
                         says_type(key) ? "give one of the two a name of its own"
                                        : "set it in this file to decide"});
    }

    const FileSource& files_;
    Report& report_;
    std::vector<std::string> open_; // from the scenario down to the file being read
    std::map<std::string, Settings> loaded_;
    bool read_all_ = true;
};

} // namespace

std::optional<Settings> read_files(const std::string& path, const FileSource& files,
                                   Report& report) {
    const std::string normal = beside("", path);
    Loader loader(files, report);
    Settings settings = loader.load(normal, Place{normal});
    if (!loader.read_all()) return std::nullopt;
    return settings;
}

} // namespace suar
