"""The emblem of the European Union, drawn from its official geometry (Annex IX, 2021/1060)."""

from __future__ import annotations

import io
from math import cos, pi, sin

from PIL import Image, ImageDraw

BLUE = "#003399"
YELLOW = "#FFCC00"

# Heights are counted in units that make every measure of the geometry a whole number.
HEIGHT = 540
WIDTH = HEIGHT * 3 // 2
CIRCLE = HEIGHT / 3
STAR = HEIGHT / 18
# In a pentagram the inner corners lie at this part of the outer radius.
INNER = sin(pi / 10) / sin(3 * pi / 10)

Point = tuple[float, float]


def polar(centre: Point, radius: float, turn: float) -> Point:
    """The point at a radius from the centre, `turn` full turns clockwise from the top."""
    angle = 2 * pi * turn
    return centre[0] + radius * sin(angle), centre[1] - radius * cos(angle)


def star(centre: Point) -> list[Point]:
    """The ten corners of an upright star."""
    return [polar(centre, STAR if i % 2 == 0 else STAR * INNER, i / 10) for i in range(10)]


def stars() -> list[list[Point]]:
    """The twelve stars, placed like the hours of a clock."""
    centre = (WIDTH / 2, HEIGHT / 2)
    return [star(polar(centre, CIRCLE, hour / 12)) for hour in range(12)]


def svg() -> bytes:
    """The emblem as exact outlines."""
    outlines = "".join(
        "M" + "L".join(f"{x:.2f},{y:.2f}" for x, y in corners) + "Z" for corners in stars()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<path fill="{BLUE}" d="M0,0H{WIDTH}V{HEIGHT}H0Z"/>'
        f'<path fill="{YELLOW}" d="{outlines}"/></svg>'
    ).encode()


def png(width: int = 900, height: int = 600) -> bytes:
    """The emblem as pixels, for programs that cannot draw the outlines."""
    # Pillow draws without smoothing: draw four times as large, then shrink.
    large = Image.new("RGB", (4 * width, 4 * height), BLUE)
    draw = ImageDraw.Draw(large)
    scale = 4 * height / HEIGHT
    for corners in stars():
        draw.polygon([(x * scale, y * scale) for x, y in corners], fill=YELLOW)
    small = large.resize((width, height), Image.Resampling.BOX)
    out = io.BytesIO()
    small.quantize(16, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
