"""P7 for every reader that stands on libhdf5: with a bit flipped where a dataset of numbers is stored,
h5py refuses to read it, or reads the same values; never others.

    python3 with_h5py_damaged.py STRIDE FILE...

flips each STRIDEth bit of the chunks of every dataset of numbers in FILE, one at a time."""

import os
import pathlib
import sys
import tempfile

import h5py


def is_of_numbers(item):
    return isinstance(item, h5py.Dataset) and h5py.check_string_dtype(item.dtype) is None


def datasets_of_numbers(file):
    found = []
    file.visititems(lambda name, item: found.append(name) if is_of_numbers(item) else None)
    return found


def chunks_of(dataset):
    """Where each stands in the file: (first byte, bytes)."""
    stored = (dataset.id.get_chunk_info(at) for at in range(dataset.id.get_num_chunks()))
    return [(chunk.byte_offset, chunk.size) for chunk in stored]


class Flips:
    """What came of them."""

    def __init__(self):
        self.chunks = self.bits = self.flipped = self.refused = self.same = 0
        self.silent, self.unguarded = [], []

    def say(self, path):
        print(f"{path}: {self.chunks} chunks of numbers, {self.bits} bits; {self.flipped} flipped: "
              f"{self.refused} refused, {self.same} read as before, {len(self.silent)} read otherwise")
        for where in self.silent[:10]:
            print(f"  read otherwise: {where}")
        for name in self.unguarded:
            print(f"  not in chunks with a checksum: {name}")

    def held(self):
        return self.refused > 0 and not self.silent and not self.unguarded


def flip_dataset(path, descriptor, file, name, stride, flips):
    dataset = file[name]
    right = dataset[...].tobytes()
    chunks = chunks_of(dataset) if dataset.chunks else []
    # A dimension without values of its own stores nothing.
    if dataset.id.get_storage_size() and not (chunks and dataset.fletcher32):
        flips.unguarded.append(name)
    del dataset  # the library keeps chunks of what is open, and would not look at the file again
    for begin, size in chunks:
        flips.chunks += 1
        first = -flips.bits % stride  # so that the stride goes on from chunk to chunk
        flips.bits += 8 * size
        for bit in range(first, 8 * size, stride):
            at = begin + bit // 8
            byte = os.pread(descriptor, 1, at)[0]
            os.pwrite(descriptor, bytes([byte ^ 1 << bit % 8]), at)
            flips.flipped += 1
            try:
                if file[name][...].tobytes() == right:
                    flips.same += 1
                else:
                    flips.silent.append(f"{name}, bit {bit % 8} of byte {at}")
            except OSError:
                flips.refused += 1
            os.pwrite(descriptor, bytes([byte]), at)
    if file[name][...].tobytes() != right:
        sys.exit(f"{path}: {name} is not as it was when its bits are")


def flip(path, stride):
    flips = Flips()
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "copy.h5"
        copy.write_bytes(pathlib.Path(path).read_bytes())
        descriptor = os.open(copy, os.O_RDWR)
        with h5py.File(copy, "r") as file:
            for name in datasets_of_numbers(file):
                flip_dataset(path, descriptor, file, name, stride, flips)
        os.close(descriptor)
    flips.say(path)
    return flips.held()


stride, *paths = sys.argv[1:]
sys.exit(0 if all([flip(path, int(stride)) for path in paths]) else 1)
