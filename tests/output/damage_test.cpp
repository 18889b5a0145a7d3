// Files that were damaged, cut, or made by someone with other aims are refused, not read.
#include "output/whole_file.h"
#include "refusal.h"
#include "results/result_file.h"
#include "synthetic_run.h"

#include <doctest/doctest.h>
#include <functional>
#include <hdf5.h>

using namespace suar;

namespace {

ResultLayout short_run() {
    return synthetic::layout(to_day({2019, 1, 1}), to_day({2019, 2, 10}), TimeStep::week);
}

void require(bool holds) {
    if (!holds) FAIL("the test could not prepare its file");
}

// A result that someone has changed and sealed again, so that only what is inside can betray it.
std::string changed(const synthetic::Folder& folder, const std::function<void(hid_t)>& change) {
    require(synthetic::write(folder / "run.h5", short_run()).ok());
    const std::string bytes = synthetic::bytes_of(folder / "run.h5");
    auto whole = WholeFile::begin(folder / "changed.h5");
    require(whole.ok());
    synthetic::put_bytes(whole.value().part(), bytes);
    const hid_t access = H5Pcreate(H5P_FILE_ACCESS);
    require(H5Pset_file_locking(access, 0, 1) >= 0);
    require(H5Pset_libver_bounds(access, H5F_LIBVER_V110, H5F_LIBVER_V110) >= 0);
    const hid_t file = H5Fopen(whole.value().part().c_str(), H5F_ACC_RDWR, access);
    require(file >= 0);
    change(file);
    require(H5Fclose(file) >= 0 && H5Pclose(access) >= 0);
    require(whole.value().finish().ok());
    return folder / "changed.h5";
}

void add_dataset(hid_t file, hid_t type, hsize_t length,
                 const std::function<void(hid_t)>& properties) {
    const hid_t list = H5Pcreate(H5P_DATASET_CREATE);
    properties(list);
    const hid_t space = H5Screate_simple(1, &length, nullptr);
    const hid_t dataset =
        H5Dcreate2(file, "cases/more", type, space, H5P_DEFAULT, list, H5P_DEFAULT);
    require(dataset >= 0 && H5Dclose(dataset) >= 0);
    require(H5Sclose(space) >= 0 && H5Pclose(list) >= 0);
}

} // namespace

TEST_CASE("a changed file without any change opens") {
    const synthetic::Folder folder;
    CHECK(refusal(changed(folder, [](hid_t) {})) == "");
}

TEST_CASE("a single flipped bit is noticed") {
    const synthetic::Folder folder;
    REQUIRE(synthetic::write(folder / "run.h5", short_run()).ok());
    REQUIRE(refusal(folder / "run.h5") == "");
    const std::string whole = synthetic::bytes_of(folder / "run.h5");
    std::fstream file(folder / "run.h5", std::ios::in | std::ios::out | std::ios::binary);
    const auto put = [&](std::size_t at, int byte) {
        file.seekp(static_cast<std::streamoff>(at));
        file.put(static_cast<char>(byte)).flush();
        require(file.good());
    };
    std::size_t unnoticed = 0;
    for (std::size_t at = 0; at < whole.size(); at += at < 4096 ? 1 : 61) {
        put(at, whole[at] ^ (1 << at % 8));
        unnoticed += open_result(folder / "run.h5").ok() ? 1 : 0;
        put(at, whole[at]);
    }
    CHECK(unnoticed == 0);
    CHECK(refusal(folder / "run.h5") == "");
}

TEST_CASE("a file that was cut or continued is noticed") {
    const synthetic::Folder folder;
    REQUIRE(synthetic::write(folder / "run.h5", short_run()).ok());
    const std::string whole = synthetic::bytes_of(folder / "run.h5");
    for (const std::size_t length :
         {std::size_t{0}, std::size_t{1}, whole.size() / 2, whole.size() - 100, whole.size() - 1}) {
        synthetic::put_bytes(folder / "cut.h5", whole.substr(0, length));
        CHECK(refusal(folder / "cut.h5").find("cut.h5") != std::string::npos);
    }
    synthetic::put_bytes(folder / "cut.h5", whole + "\n");
    CHECK(refusal(folder / "cut.h5") != "");
}

TEST_CASE("what is no file or no result is refused by name") {
    const synthetic::Folder folder;
    CHECK(refusal(folder / "none.h5").find("No such file") != std::string::npos);
    CHECK(refusal(folder / ".").find("not a file") != std::string::npos);
    CHECK(refusal(changed(folder, [](hid_t file) {
              require(H5Adelete(file, "filetype") >= 0);
          })).find("filetype") != std::string::npos);
}

TEST_CASE("another format version is refused") {
    const synthetic::Folder folder;
    const std::string path = changed(folder, [](hid_t file) {
        const std::int32_t version = result_format_version + 1;
        const hid_t attribute = H5Aopen(file, "format_version", H5P_DEFAULT);
        require(H5Awrite(attribute, H5T_NATIVE_INT32, &version) >= 0 && H5Aclose(attribute) >= 0);
    });
    CHECK(refusal(path).find("format version 2") != std::string::npos);
}

TEST_CASE("a changed number does not match the digest") {
    const synthetic::Folder folder;
    const std::string path = changed(folder, [](hid_t file) {
        const hid_t dataset = H5Dopen2(file, "/cases/debt", H5P_DEFAULT);
        std::vector<std::int64_t> values(60, 1);
        require(H5Dwrite(dataset, H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) >=
                0);
        require(H5Dclose(dataset) >= 0);
    });
    CHECK(refusal(path).find("digest") != std::string::npos);
}

TEST_CASE("a removed dataset does not match the digest") {
    const synthetic::Folder folder;
    const std::string path = changed(
        folder, [](hid_t file) { require(H5Ldelete(file, "/cases/debt", H5P_DEFAULT) >= 0); });
    CHECK(refusal(path).find("digest") != std::string::npos);
}

TEST_CASE("links to elsewhere are refused") {
    const synthetic::Folder folder;
    CHECK(refusal(changed(folder, [](hid_t file) {
              require(H5Lcreate_external("/etc/passwd", "/", file, "cases/more", H5P_DEFAULT,
                                         H5P_DEFAULT) >= 0);
          })).find("link to somewhere else") != std::string::npos);
    CHECK(refusal(changed(folder, [](hid_t file) {
              require(H5Lcreate_soft("/cases", file, "more", H5P_DEFAULT, H5P_DEFAULT) >= 0);
          })).find("link to somewhere else") != std::string::npos);
}

TEST_CASE("a ring of groups is refused") {
    const synthetic::Folder folder;
    CHECK(refusal(changed(folder, [](hid_t file) {
              require(H5Lcreate_hard(file, "/", file, "cases/more", H5P_DEFAULT, H5P_DEFAULT) >= 0);
          })) != "");
}

TEST_CASE("data stored in another file are refused") {
    const synthetic::Folder folder;
    CHECK(refusal(changed(folder, [](hid_t file) {
              add_dataset(file, H5T_STD_U8LE, 100, [](hid_t list) {
                  require(H5Pset_external(list, "/etc/passwd", 0, 100) >= 0);
              });
          })).find("stored in another file") != std::string::npos);
    CHECK(refusal(changed(folder, [](hid_t file) {
              add_dataset(file, H5T_STD_U8LE, 100, [](hid_t list) {
                  const hsize_t length = 100;
                  const hid_t space = H5Screate_simple(1, &length, nullptr);
                  require(H5Pset_virtual(list, space, "other.h5", "/data", space) >= 0);
                  require(H5Sclose(space) >= 0);
              });
          })).find("stored in other files") != std::string::npos);
}

TEST_CASE("a filter that needs a plugin is refused") {
    const synthetic::Folder folder;
    CHECK(refusal(changed(folder, [](hid_t file) {
              add_dataset(file, H5T_STD_U8LE, 100, [](hid_t list) {
                  const hsize_t chunk = 100;
                  require(H5Pset_chunk(list, 1, &chunk) >= 0);
                  require(H5Pset_filter(list, 32000, H5Z_FLAG_OPTIONAL, 0, nullptr) >= 0);
              });
          })).find("filter") != std::string::npos);
}

TEST_CASE("sizes that no result has are refused before memory is asked for") {
    const synthetic::Folder folder;
    CHECK(refusal(changed(folder, [](hid_t file) {
              add_dataset(file, H5T_STD_I32LE, hsize_t{1} << 50, [](hid_t list) {
                  const hsize_t chunk = 100;
                  require(H5Pset_chunk(list, 1, &chunk) >= 0);
              });
          })).find("larger than any result") != std::string::npos);
}

TEST_CASE("types that a result does not have are refused") {
    const synthetic::Folder folder;
    CHECK(refusal(changed(folder, [](hid_t file) {
              add_dataset(file, H5T_IEEE_F64LE, 10, [](hid_t) {});
          })).find("neither whole numbers nor texts") != std::string::npos);
}
