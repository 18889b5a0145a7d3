// A result that someone has changed and sealed again with a digest that fits, so that only a second
// run can betray it.
#pragma once

#include "output/digest.h"
#include "output/whole_file.h"
#include "program.h"

#include <doctest/doctest.h>
#include <functional>
#include <hdf5.h>

namespace forged {

using namespace suar;

inline void must(bool holds) {
    if (!holds) FAIL("the test could not prepare its file");
}

inline void set_digest(hid_t file, const char* name, const std::string& digest) {
    const std::string text = "xxh3-128 " + digest;
    const hid_t attribute = H5Aopen(file, name, H5P_DEFAULT), type = H5Aget_type(attribute);
    must(H5Awrite(attribute, type, text.c_str()) >= 0);
    must(H5Tclose(type) >= 0 && H5Aclose(attribute) >= 0);
}

inline std::string changed(const std::string& of, const std::string& to,
                           const std::function<void(hid_t)>& change) {
    h5::Calls calls("forged"); // first: it starts the library as the program needs it
    auto whole = WholeFile::begin(to);
    must(whole.ok());
    synthetic::put_bytes(whole.value().part(), synthetic::bytes_of(of));
    const hid_t access = H5Pcreate(H5P_FILE_ACCESS);
    must(H5Pset_file_locking(access, 0, 1) >= 0);
    must(H5Pset_libver_bounds(access, H5F_LIBVER_V110, H5F_LIBVER_V110) >= 0);
    const hid_t file = H5Fopen(whole.value().part().c_str(), H5F_ACC_RDWR, access);
    must(file >= 0);
    change(file);
    set_digest(file, "digest", digest_of_results(calls, file));
    set_digest(file, "world_digest", digest_of_world(calls, file));
    must(!calls.failed());
    must(H5Fclose(file) >= 0 && H5Pclose(access) >= 0);
    must(whole.value().finish().ok());
    return to;
}

// The numbers of a dataset, after `change`.
inline void change_numbers(hid_t file, const char* path,
                           const std::function<void(std::vector<std::int64_t>&)>& change) {
    const hid_t dataset = H5Dopen2(file, path, H5P_DEFAULT), space = H5Dget_space(dataset);
    std::vector<std::int64_t> values(static_cast<std::size_t>(H5Sget_simple_extent_npoints(space)));
    must(H5Dread(dataset, H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) >= 0);
    change(values);
    must(H5Dwrite(dataset, H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) >= 0);
    must(H5Sclose(space) >= 0 && H5Dclose(dataset) >= 0);
}

// Of the scenario in the file, the same length of other text.
inline void change_scenario(hid_t file, const std::string& from, const std::string& to) {
    must(from.size() == to.size());
    change_numbers(file, "/provenance/scenario", [&](std::vector<std::int64_t>& bytes) {
        std::string text;
        for (const std::int64_t byte : bytes) text += static_cast<char>(byte);
        const std::size_t at = text.find(from);
        must(at != std::string::npos);
        text.replace(at, from.size(), to);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<unsigned char>(text[i]);
    });
}

} // namespace forged
