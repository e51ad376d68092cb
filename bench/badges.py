"""Badges: 300 four-up and 1,600 with photo, as the printing job does it, each in a fresh process. Run by hand.

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
LIMITS = {"300 × A6, no photo": (1.0, 200), "1,600 × A6, photo": (8.0, 200), "1,600 × card, photo": (8.0, 200)}


def photographs(folder: Path, count: int) -> list[str]:
    """`count` different JPEG files of 300 × 400 with the grain of a real photo (about 20 KB each)."""
    from PIL import Image, ImageDraw

    grain = Image.effect_noise((300, 400), 40).convert("RGB")
    files = []
    for number in range(count):
        picture = Image.blend(
            Image.new("RGB", (300, 400), ((number * 37) % 255, (number * 91) % 255, 160)), grain, 0.25
        )
        ImageDraw.Draw(picture).ellipse((60 + number % 40, 60, 240, 330), fill=(200, 170, number % 200))
        file = folder / f"{number}.jpg"
        picture.save(file, quality=80)
        files.append(str(file))
    return files


def payload(count: int, layout: str, photos: list[str]) -> dict[str, object]:
    """The same payload the printing job gets."""
    congress = {"title": "Đại hội đại biểu Đảng bộ tỉnh lần thứ XVIII", "line": "22/11/2026", "theme": "ceremonial"}
    badges = []
    for number in range(count):
        token = "".join(secrets.choice(ALPHABET) for _ in range(27))
        badges.append(
            {
                "number": f"{number + 1:04d}", "name": NAMES[number % len(NAMES)], "initials": "NÂ",
                "delegation": f"Đoàn đại biểu số {number % 12 + 1}", "position": "Bí thư Đảng ủy phường",
                "seat": f"B-{number % 40 + 1}", "kind": "EL", "kind_words": "ĐẠI BIỂU CHÍNH THỨC",
                "kind_small": "Elected delegate", "photo": photos[number] if photos else "",
                "code": f"http://192.168.1.20:8000/b#{token}",
            }
        )  # fmt: skip
    return {"layout": layout, "congress": {**congress, "seat_word": "Ghế"}, "badges": badges}


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
        photos = photographs(Path(folder), 1600)
        orders = (payload(300, "a6", []), payload(1600, "a6", photos), payload(1600, "card", photos))
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
