// The fit on a cheap stand-in for the simulation: counts that grow and a label, with luck that is
// the same at every point.
#include "experiment/evaluations.h"
#include "experiment/fit.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace suar;

namespace {

FreeParameter free(const std::string& name, double low, double start, double high, Scale scale,
                   double spread) {
    FreeParameter made{};
    made.name = name;
    made.keys = {name};
    made.low = low;
    made.high = high;
    made.start = made.centre = start;
    made.scale = scale;
    made.spread = spread;
    made.difference = std::min(0.1, spread / 2);
    return made;
}

FitTarget target(const std::string& id, double value, double sd, TargetKind kind) {
    return {id, "recorded_cases", "all", Day{0}, Day{1}, value, sd, kind, 1, 2};
}

// From -1 to 1, with mean 0; another one for each name.
double chance(std::uint64_t name) {
    name = (name + 1) * 0x9E3779B97F4A7C15u;
    name = (name ^ (name >> 30)) * 0xBF58476D1CE4E5B9u;
    name = (name ^ (name >> 27)) * 0x94D049BB133111EBu;
    return static_cast<double>((name ^ (name >> 31)) >> 11) / (1ull << 52) - 1;
}

// Size, growth, a share labelled; and a fourth number that nothing depends on.
std::vector<double> expected(const std::vector<double>& at) {
    std::vector<double> outcomes;
    for (int year = 0; year < 4; ++year) outcomes.push_back(at[0] * std::exp(at[1] * year));
    outcomes.push_back(at[2] * 0.8 + 0.05);
    return outcomes;
}
// With luck that is small beside what a step changes.
std::vector<double> world(const std::vector<double>& at, std::uint32_t replicate) {
    std::vector<double> outcomes = expected(at);
    for (std::size_t t = 0; t < outcomes.size(); ++t)
        outcomes[t] *= 1 + 0.02 * chance(replicate * 8 + t);
    return outcomes;
}

const std::vector<double> truth{120, 0.6, 0.7, 3};

FitPlan plan() {
    FitPlan made{};
    const std::vector<double> official = expected(truth);
    for (std::size_t t = 0; t < 4; ++t)
        made.targets.push_back(target("N" + std::to_string(t), official[t], 5, TargetKind::count));
    made.targets.push_back(target("L", official[4], 0.01, TargetKind::share));
    made.free = {
        free("size", 20, 60, 600, Scale::log, 2.3), free("growth", 0.1, 0.3, 2, Scale::log, 2.3),
        free("label", 0.4, 0.5, 0.9, Scale::linear, 1), free("idle", 1, 5, 9, Scale::linear, 1)};
    made.free[3].centre = 5;
    made.replicates = 3;
    made.rounds = 12;
    made.points_per_number = 3;
    return made;
}

Result<Shown> shown(const std::vector<double>& values, std::uint32_t replicate) {
    return Shown{Shown::How::seen, world(values, replicate)};
}

Fit fitted(const FitPlan& of, const Simulate& simulate) {
    auto found = fit(of, simulate);
    REQUIRE(found.ok());
    REQUIRE(found.value().has_value());
    return std::move(*found.value());
}

class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("fit" + std::to_string(getpid()))) {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

} // namespace

TEST_CASE("fit: finds the values that made the figures") {
    const Fit found = fitted(plan(), shown);
    CHECK(found.found.values[0] == doctest::Approx(truth[0]).epsilon(0.02));
    CHECK(found.found.values[1] == doctest::Approx(truth[1]).epsilon(0.02));
    CHECK(found.found.values[2] == doctest::Approx(truth[2]).epsilon(0.02));
    CHECK(found.found.objective() < 0.01 * found.start.objective());
    CHECK(share_within_two(plan().targets, found.found) == 1);
    CHECK(found.settled);
}

TEST_CASE("fit: what the figures do not identify stays where it is believed to be, and is told") {
    FitPlan off = plan();
    off.free[3].start = 6.5; // believed around 5
    const Fit found = fitted(off, shown);
    CHECK(found.found.values[3] == doctest::Approx(5).epsilon(0.01));
    REQUIRE(found.narrowed.size() == 4);
    CHECK(found.narrowed[3] == doctest::Approx(1).epsilon(0.05));
    for (const std::size_t known : {0u, 1u, 2u}) CHECK(found.narrowed[known] < 0.2);
}

TEST_CASE("fit: effects are found though luck is as large as they are") {
    // Each outcome scatters by a deviation of 0.29, and a step changes it by 0.1 of itself.
    FitPlan lumpy = plan();
    lumpy.points_per_number = 12;
    lumpy.replicates = 20;
    for (std::size_t t = 0; t < 4; ++t) lumpy.targets[t].sd = 0.02 * lumpy.targets[t].value;
    const Fit found = fitted(lumpy, [](const std::vector<double>& values, std::uint32_t replicate) {
        std::vector<double> outcomes = expected(values);
        std::uint64_t name = replicate;
        for (const double value : values)
            name = name * 1'000'003 + static_cast<std::uint64_t>(value * 1e6);
        for (std::size_t t = 0; t < 5; ++t) outcomes[t] *= 1 + 0.5 * chance(name * 8 + t);
        return Shown{Shown::How::seen, outcomes};
    });
    for (std::size_t year = 0; year < 4; ++year)
        CHECK(expected(found.found.values)[year] ==
              doctest::Approx(lumpy.targets[year].value).epsilon(0.2));
}

TEST_CASE("fit: luck in the effects is not taken for knowledge") {
    // Outcomes that no number moves, but that change by chance at every other point, as a world
    // does in which other people are met.
    FitPlan lucky = plan();
    lucky.rounds = 2;
    const Fit found = fitted(lucky, [](const std::vector<double>& values, std::uint32_t replicate) {
        std::uint64_t name = replicate;
        for (const double value : values)
            name = name * 1'000'003 + static_cast<std::uint64_t>(value * 1e6);
        std::vector<double> outcomes;
        for (std::size_t t = 0; t < 5; ++t)
            outcomes.push_back((t < 4 ? 200.0 : 0.6) * (1 + 0.1 * chance(name * 8 + t)));
        return Shown{Shown::How::seen, outcomes};
    });
    double sum = 0;
    for (const double left : found.narrowed) sum += left;
    CHECK(sum / 4 > 0.5);
}

TEST_CASE("fit: every parameter is up in half of the points, any two alike in half, mirrored") {
    for (const std::size_t parameters : {1u, 2u, 7u, 17u, 40u}) {
        FitPlan of{};
        of.free.resize(parameters);
        of.points_per_number = 2;
        const std::size_t points = points_of_design(of);
        CHECK(points >= 2 * (parameters + 1));
        for (std::size_t one = 0; one < parameters; ++one) {
            int up = 0;
            for (std::size_t point = 0; point < points; ++point) {
                up += sign_of(points, point, one);
                CHECK(sign_of(points, point, one) ==
                      -sign_of(points, (point + points / 2) % points, one));
            }
            CHECK(up == 0);
            for (std::size_t other = 0; other < one; ++other) {
                int alike = 0;
                for (std::size_t point = 0; point < points; ++point)
                    alike += sign_of(points, point, one) * sign_of(points, point, other);
                CHECK(alike == 0);
            }
        }
    }
}

TEST_CASE("fit: the objective is the weighted sum of squares of z, and of beliefs") {
    FitPlan scored = plan();
    scored.targets[0].weight = 3;
    scored.targets[1].weight = 0;
    scored.free[3].centre = 3; // the start is two spreads away
    scored.rounds = 0;
    const Fit found = fitted(scored, shown);
    double sum = 0;
    for (std::size_t t = 0; t < scored.targets.size(); ++t) {
        const auto low = world({60, 0.3, 0.5, 5}, 0)[t], middle = world({60, 0.3, 0.5, 5}, 1)[t],
                   high = world({60, 0.3, 0.5, 5}, 2)[t];
        const double mean = (low + middle + high) / 3;
        const double variance = ((low - mean) * (low - mean) + (middle - mean) * (middle - mean) +
                                 (high - mean) * (high - mean)) /
                                2;
        const double z = (scored.targets[t].value - mean) /
                         std::sqrt(scored.targets[t].sd * scored.targets[t].sd + variance);
        CHECK(found.start.targets[t].mean == doctest::Approx(mean));
        CHECK(found.start.targets[t].z == doctest::Approx(z));
        sum += scored.targets[t].weight * z * z;
    }
    CHECK(found.start.from_targets == doctest::Approx(sum));
    CHECK(found.start.from_beliefs == doctest::Approx(4));
    CHECK(found.found.values == found.start.values);
    CHECK(found.start.values == std::vector<double>{60, 0.3, 0.5, 5});
}

TEST_CASE("fit: of two figures that contradict each other the weightier draws more") {
    FitPlan torn{};
    torn.targets = {target("A", 100, 5, TargetKind::count), target("B", 200, 5, TargetKind::count)};
    torn.targets[0].weight = 9;
    torn.free = {free("size", 20, 150, 600, Scale::log, 50)};
    torn.replicates = 1;
    torn.rounds = 12;
    torn.points_per_number = 3;
    const Fit found = fitted(torn, [](const std::vector<double>& values, std::uint32_t) {
        return Shown{Shown::How::seen, {values[0], values[0]}};
    });
    CHECK(found.found.values[0] == doctest::Approx(110).epsilon(0.02)); // (9 x 100 + 200) / 10
}

TEST_CASE("fit: it is the mean that meets the figure, not the square of the mean root") {
    // Which is 2.3 % less here.
    FitPlan lumpy{};
    lumpy.targets = {target("N", 100, 1, TargetKind::count)};
    lumpy.free = {free("size", 20, 80, 600, Scale::log, 50)};
    lumpy.replicates = 32;
    lumpy.rounds = 6;
    lumpy.points_per_number = 128;
    const Fit found = fitted(lumpy, [](const std::vector<double>& values, std::uint32_t replicate) {
        return Shown{Shown::How::seen, {values[0] * (replicate / 16 % 2 == 0 ? 1.3 : 0.7)}};
    });
    CHECK(found.found.values[0] == doctest::Approx(100).epsilon(0.01));
}

TEST_CASE("fit: no value that is run leaves its range, though the figures pull it out") {
    FitPlan pulled = plan();
    pulled.free[0].high = 80; // the truth is 120
    pulled.free[0].start = 79;
    pulled.free[2].low = 0.72; // 0.7
    pulled.free[2].start = 0.8;
    std::size_t points = 0;
    const Fit found =
        fitted(pulled, [&](const std::vector<double>& values, std::uint32_t replicate) {
            ++points;
            for (std::size_t p = 0; p < values.size(); ++p) {
                REQUIRE(values[p] >= pulled.free[p].low);
                REQUIRE(values[p] <= pulled.free[p].high);
            }
            return shown(values, replicate);
        });
    CHECK(points > 20);
    CHECK(found.found.values[0] > 78);
    CHECK(found.found.values[2] < 0.76);
}

TEST_CASE("fit: never more runs than it says, and never worse than the start") {
    const FitPlan whole = plan();
    std::map<std::pair<std::vector<double>, std::uint32_t>, int> runs;
    const Fit found =
        fitted(whole, [&](const std::vector<double>& values, std::uint32_t replicate) {
            ++runs[{values, replicate}];
            return shown(values, replicate);
        });
    std::int64_t all = 0;
    for (const auto& [point, times] : runs) all += times;
    CHECK(all <= most_runs(whole));
    CHECK(found.found.objective() <= found.start.objective());
    FitPlan none = whole;
    none.free.clear();
    CHECK(most_runs(none) == 3);
}

TEST_CASE("fit: noise in the replicates does not pay: the deviations of a round are frozen") {
    // One number that makes the world noisier and changes nothing else. With deviations taken anew
    // at each point, the more noise, the smaller the sum.
    FitPlan noisy{};
    noisy.targets = {target("N", 100, 5, TargetKind::count)};
    noisy.free = {free("noise", 1, 10, 50, Scale::log, 5)};
    noisy.replicates = 3;
    noisy.rounds = 3;
    noisy.points_per_number = 8;
    const Fit found = fitted(noisy, [](const std::vector<double>& values, std::uint32_t replicate) {
        const double side = replicate % 2 == 0 ? 1 : -1;
        return Shown{Shown::How::seen, {60 + values[0] * side}};
    });
    CHECK(found.found.values[0] == doctest::Approx(10).epsilon(0.05));
}

TEST_CASE("fit: an impossible start is a problem, an impossible trial is not, storage ends it") {
    const auto none = fit(plan(), [](const std::vector<double>&, std::uint32_t) -> Result<Shown> {
        return Shown{Shown::How::impossible, {}};
    });
    CHECK(!none.ok());
    const auto walled = [](const std::vector<double>& values, std::uint32_t replicate) {
        if (values[0] > 130) return Result<Shown>(Shown{Shown::How::impossible, {}});
        return shown(values, replicate);
    };
    const Fit found = fitted(plan(), walled);
    CHECK(found.found.values[0] == doctest::Approx(truth[0]).epsilon(0.02));
    int left = 9;
    const auto full = fit(plan(), [&](const std::vector<double>& values, std::uint32_t replicate) {
        if (--left == 0) return Result<Shown>(Problem{"disk", "", "full", "", ""});
        return shown(values, replicate);
    });
    REQUIRE(!full.ok());
    CHECK(full.problems().front().place == "disk");
    CHECK(left == 0);
}

TEST_CASE("fit: interrupted anywhere and given again it finds the same, and runs nothing twice") {
    const Fit in_one_go = fitted(plan(), shown);
    for (const int before_stop : {0, 1, 4, 15, 40}) {
        const Folder folder;
        int runs = 0;
        const auto kept_run = [&](Evaluations& evaluations, int most) {
            return [&, most](const std::vector<double>& values,
                             std::uint32_t replicate) -> Result<Shown> {
                if (const auto* known = evaluations.find(values, replicate))
                    return Shown{Shown::How::seen, *known};
                if (runs == most) return Shown{Shown::How::interrupted, {}};
                ++runs;
                auto outcomes = world(values, replicate);
                if (const Status kept = evaluations.add(values, replicate, outcomes); !kept)
                    return kept.problems();
                return Shown{Shown::How::seen, outcomes};
            };
        };
        {
            auto first = Evaluations::open(folder / "w", "me", Evaluations::Earlier::taken_up);
            REQUIRE(first.ok());
            const auto stopped = fit(plan(), kept_run(first.value(), before_stop));
            REQUIRE(stopped.ok());
            CHECK(!stopped.value().has_value());
        }
        CHECK(runs == before_stop);
        auto again = Evaluations::open(folder / "w", "me", Evaluations::Earlier::taken_up);
        REQUIRE(again.ok());
        CHECK(again.value().size() == static_cast<std::size_t>(before_stop));
        const Fit resumed = fitted(plan(), kept_run(again.value(), 1'000'000));
        CHECK(resumed.found.values == in_one_go.found.values);
        CHECK(resumed.found.objective() == in_one_go.found.objective());
        CHECK(resumed.narrowed == in_one_go.narrowed);
        REQUIRE(resumed.rounds.size() == in_one_go.rounds.size());
        for (std::size_t r = 0; r < resumed.rounds.size(); ++r)
            CHECK(resumed.rounds[r].promised == in_one_go.rounds[r].promised);
        CHECK(static_cast<std::size_t>(runs) == again.value().size());
    }
}

TEST_CASE("evaluations: another calibration's file, or a damaged one, is refused") {
    const Folder folder;
    const std::string file = folder / "w";
    const auto open = [&](const char* identity, Evaluations::Earlier earlier) {
        return Evaluations::open(file, identity, earlier);
    };
    using enum Evaluations::Earlier;
    auto mine = open("me", taken_up);
    REQUIRE(mine.ok());
    REQUIRE(mine.value().add({0.1, 1.0 / 3}, 2, {1e-300, 12345678.9}).ok());
    CHECK(!std::filesystem::exists(file + ".part"));
    const auto same = open("me", taken_up);
    REQUIRE(same.ok());
    REQUIRE(same.value().find({0.1, 1.0 / 3}, 2));
    CHECK(*same.value().find({0.1, 1.0 / 3}, 2) == std::vector<double>{1e-300, 12345678.9});
    CHECK(!same.value().find({0.1, 1.0 / 3}, 1));
    CHECK(!same.value().find({0.1, 0.3333}, 2));
    const auto other = open("you", taken_up);
    REQUIRE(!other.ok());
    CHECK(other.problems().front().found.find("another calibration") != std::string::npos);
    CHECK(open("you", replaced).ok());
    CHECK(open("you", replaced).value().size() == 0);
    std::string bytes;
    {
        std::ifstream in(file, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(in), {});
    }
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        std::string bad = bytes;
        bad[at] = static_cast<char>(bad[at] ^ 2);
        std::ofstream(file, std::ios::binary) << bad;
        CHECK(!open("me", taken_up).ok());
    }
    CHECK(open("me", replaced).ok());
    std::ofstream(file, std::ios::binary) << bytes;
    auto last = open("me", taken_up);
    last.value().remove();
    CHECK(!std::filesystem::exists(file));
}
