"""Badges: 300 and 1,587 with photo and code, as the printing job does it, each in a fresh process. Run by hand.

python bench/badges.py
"""

import json
import multiprocessing
import resource
import secrets
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

NAMES = ("Nguyễn Thị Hoài Ân", "Đào Đức Ân", "Lý Y", "Hoàng Phủ Ngọc Tường Vi", "Điểu K'Ré", "Trần Văn Ánh")
ALPHABET = "0123456789BCFGHJKLMNPQRSTVXZ"
LIMITS = {
    "300 × A6, photo": (1.5, 200),
    "1,587 × A6, photo": (8.0, 200),
    "1,587 × A7 plain, photo": (8.0, 200),
    "1,587 × card, photo": (8.0, 200),
}


def photographs(folder: Path, count: int) -> list[str]:
    """`count` different JPEG files of 450 × 600 with the grain of a real photo, as the program keeps them (40 KB)."""
    from PIL import Image, ImageDraw, ImageFilter

    grain = Image.effect_noise((450, 600), 40).convert("RGB").filter(ImageFilter.GaussianBlur(0.8))
    files = []
    for number in range(count):
        ground = Image.new("RGB", (450, 600), ((number * 37) % 255, (number * 91) % 255, 160))
        picture = Image.blend(ground, grain, 0.3)
        ImageDraw.Draw(picture).ellipse((90 + number % 40, 90, 360, 500), fill=(200, 170, number % 200))
        file = folder / f"{number}.jpg"
        picture.save(file, quality=82, optimize=True)
        files.append(str(file))
    return files


def payload(count: int, face: str, size: str, photos: list[str]) -> dict[str, object]:
    """The same payload the printing job gets."""
    congress = {
        "title": "Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII", "line": "22/11/2026", "theme": "ceremonial",
        "seat_word": "Ghế", "number_word": "Số", "emblem": "star", "photos": True,
    }  # fmt: skip
    style = {"kind": "EL", "face": face, "size": size, "colour": "#b02318", "shape": "circle",
             "words": "ĐẠI BIỂU CHÍNH THỨC", "small": "Elected delegate"}  # fmt: skip
    badges = []
    for number in range(count):
        token = "".join(secrets.choice(ALPHABET) for _ in range(27))
        badges.append(
            {
                "number": f"{number + 1:04d}", "name": NAMES[number % len(NAMES)], "initials": "NÂ",
                "delegation": f"Đoàn đại biểu số {number % 12 + 1}", "position": "Bí thư Đảng ủy phường",
                "seat": f"B-{number % 40 + 1}", "photo": photos[number] if photos else "", "style": "EL",
                "code": f"http://192.168.1.20:8000/b#{token}",
            }
        )  # fmt: skip
    return {"sheet": "a4", "congress": congress, "styles": {"EL": style}, "badges": badges}


def measure(order: dict[str, object], out: str, answers: "multiprocessing.Queue[str]") -> None:
    """In the child: import, draw, and say how long and how much memory."""
    began = time.perf_counter()
    from congress_app.credentials.badges import draw

    draw(order, lambda _done, _total: None, Path(out))
    spent = time.perf_counter() - began
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = {"seconds": spent, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss / 1024}
    answers.put(json.dumps({**told, "size": Path(out).stat().st_size / 1e6}))


def main() -> None:
    """Print the table."""
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        photos = photographs(Path(folder), 1587)
        kinds = (("banner", "a6"), ("banner", "a6"), ("plain", "a7"), ("banner", "card"))
        counts = (300, 1587, 1587, 1587)
        orders = [payload(count, face, size, photos) for count, (face, size) in zip(counts, kinds, strict=True)]
        print(f"{'what':24}{'seconds':>9}{'cpu':>7}{'limit':>7}{'of it':>7}{'peak MB':>9}{'limit':>7}{'file MB':>9}")
        for (name, (seconds, memory)), order in zip(LIMITS.items(), orders, strict=True):
            answers = context.Queue()
            child = context.Process(target=measure, args=(order, f"{folder}/badges.pdf", answers))
            child.start()
            found = json.loads(answers.get())
            child.join()
            share = found["seconds"] / seconds
            print(f"{name:24}{found['seconds']:9.2f}{found['cpu']:7.2f}{seconds:7.1f}{share:7.2f}", end="")
            print(f"{found['peak']:9.0f}{memory:7d}{found['size']:9.1f}")


if __name__ == "__main__":
    main()
