#!/usr/bin/env python3
"""Checks exported checkpoints with PyTorch: check-with-pytorch.py SOURCE EXPORTED...

SOURCE is a checkpoint whose origin you trust, such as one of this repository: PyTorch loads it without restrictions. Each EXPORTED file,
.pth or .safetensors, must load with weights_only=True (.pth), have the names of the released layout, and equal the source bit for bit;
where the element type differs, it must equal what PyTorch itself rounds the source to.
"""
import json
import struct
import sys
from collections import Counter
from pathlib import Path

import torch

TRAINING_PARTS = ("dvae", "torch_mel_spectrogram_dvae", "torch_mel_spectrogram_style_encoder")
SAFETENSORS_TYPES = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16, "F64": torch.float64, "I64": torch.int64}


def read_torch(path, weights_only):
    return torch.load(path, map_location="cpu", weights_only=weights_only)["model"]


def read_safetensors(path):
    data = Path(path).read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        flat = torch.frombuffer(bytearray(data[8 + length + begin : 8 + length + end]), dtype=SAFETENSORS_TYPES[entry["dtype"]])
        tensors[name] = flat.reshape(entry["shape"])
    return tensors


def released_name(key):
    key = key.replace("xtts.", "")
    for old, new in ((".weight_g", ".parametrizations.weight.original0"), (".weight_v", ".parametrizations.weight.original1")):
        if key.endswith(old):
            key = key[: -len(old)] + new
    return key


def same_bits(left, right):
    if left.dtype != right.dtype or left.shape != right.shape:
        return False
    integer = {8: torch.int64, 4: torch.int32, 2: torch.int16, 1: torch.int8}[left.element_size()]
    left, right = left.contiguous().flatten(), right.contiguous().flatten()
    return torch.equal(left.view(integer), right.view(integer))


def main(source, exported):
    model = {released_name(key): value for key, value in read_torch(source, False).items() if key.split(".")[0] not in TRAINING_PARTS}
    print(f"PyTorch {torch.__version__}, {Path(source).name}: {len(model)} tensors of the model")
    for path in exported:
        tensors = read_safetensors(path) if path.endswith(".safetensors") else read_torch(path, True)
        if set(tensors) != set(model):
            sys.exit(f"{Path(path).name}: other names: {sorted(set(tensors) ^ set(model))[:5]}")
        for name, tensor in tensors.items():
            if not same_bits(tensor, model[name].to(tensor.dtype)):
                sys.exit(f"{Path(path).name}: '{name}' differs from the source")
        types = ", ".join(f"{count} {str(dtype).replace('torch.', '')}" for dtype, count in Counter(t.dtype for t in tensors.values()).most_common())
        how = "by its header" if path.endswith(".safetensors") else "with weights_only=True"
        rounded = any(tensor.dtype != model[name].dtype for name, tensor in tensors.items())
        equal = "equal bit for bit to the source as PyTorch rounds it" if rounded else "equal bit for bit to the source"
        print(f"{Path(path).name}: loaded {how}, {len(tensors)} tensors ({types}), {equal}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
