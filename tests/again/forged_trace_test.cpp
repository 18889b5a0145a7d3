// A story is told only of the file's own world: where a second run has other cases, none is.
#include "forge.h"

TEST_CASE(
    "trace: a file whose cases are not those of its scenario gets no story, and ends with 3") {
    const synthetic::Folder folder;
    const std::string file = folder / "a.h5";
    REQUIRE(program::run(folder,
                         "suar run scenarios/small.toml --to 2022-03-31 --quiet -o '" + file + "'")
                .exit_code == 0);
    forged::changed(file, folder / "b.h5", [](hid_t h5) {
        forged::change_numbers(h5, "/cases/accepted", [](auto& values) { values.back() -= 1; });
    });
    // An older person, of whom both could tell.
    int compared = 0;
    for (int person = 0; person < 4; ++person) {
        const std::string who = " --province 31 --person " + std::to_string(person);
        const auto whole = program::run(folder, "suar trace '" + file + "'" + who);
        if (whole.exit_code == 2) continue;
        CHECK(whole.exit_code == 0);
        const auto ended = program::run(folder, "suar trace '" + (folder / "b.h5") + "'" + who);
        CHECK(ended.exit_code == 3);
        CHECK(ended.out == "");
        CHECK(ended.err.find("suar reproduce") != std::string::npos);
        ++compared;
    }
    CHECK(compared > 0);
}
