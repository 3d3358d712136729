"""Pictures: what is refused at the door, and what derivatives are like. All are made here."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from exhibit import pictures
from exhibit.documents.panel import PictureDocument
from exhibit.documents.records import content_hash
from exhibit.pictures import PictureRefused


def saved(image: Image.Image, kind: str = "JPEG", **options) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def plain(width: int = 600, height: int = 400, mode: str = "RGB", colour=None) -> Image.Image:
    return Image.new(mode, (width, height), colour if colour is not None else 0)


def noisy(width: int = 600, height: int = 400) -> Image.Image:
    return Image.effect_noise((width, height), 80).convert("RGB")


def sideways(width: int = 600, height: int = 400) -> bytes:
    """A JPEG whose EXIF says: turn me by 90 degrees; its left half is white."""
    image = plain(width, height)
    image.paste((255, 255, 255), (0, 0, width // 2, height))
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved(image, exif=exif, quality=95)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a hundred bytes that claims to be huge."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def document(width: int = 2000, height: int = 1000) -> PictureDocument:
    sha256 = content_hash(b"a picture")
    return PictureDocument(sha256=sha256, title="Card", width=width, height=height, alt="A card.")


def made(data: bytes, **options) -> dict[str, Image.Image]:
    return {
        one.name_suffix: Image.open(io.BytesIO(one.data))
        for one in pictures.derivatives(data, **options)
    }


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_inspect_takes_each_format(kind):
    facts = pictures.inspect(saved(plain(), kind))
    assert (facts.width, facts.height, facts.format) == (600, 400, kind)


def test_inspect_gives_the_hash_of_the_file():
    data = saved(plain())
    assert pictures.inspect(data).sha256 == content_hash(data)


def test_inspect_gives_the_upright_size():
    facts = pictures.inspect(sideways())
    assert (facts.width, facts.height) == (400, 600)


def test_inspect_takes_a_telephones_jpeg_with_a_second_picture():
    data = saved(plain(), "MPO", save_all=True, append_images=[plain(60, 40)])
    assert pictures.inspect(data).format == "JPEG"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_inspect_takes_every_common_mode_of_png(mode):
    assert pictures.inspect(saved(plain(mode=mode), "PNG")).width == 600


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'\xef\xbb\xbf <?xml version="1.0"?><svg/>',
        '<?xml version="1.0" encoding="UTF-16"?><svg/>'.encode("utf-16"),
        b"<!DOCTYPE html><p>Not a picture",
    ],
)
def test_inspect_refuses_drawings_as_svg_with_their_own_sentence(data):
    with pytest.raises(PictureRefused, match="SVG, XML or HTML file"):
        pictures.inspect(data)


@pytest.mark.parametrize("data", [b"words", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF" * 20])
def test_inspect_refuses_what_is_not_a_picture(data):
    with pytest.raises(PictureRefused, match="not a picture, or is damaged"):
        pictures.inspect(data)


def test_inspect_refuses_an_empty_file():
    with pytest.raises(PictureRefused, match="file is empty"):
        pictures.inspect(b"")


@pytest.mark.parametrize("kind", ["GIF", "BMP"])
def test_inspect_names_a_format_it_does_not_take(kind):
    with pytest.raises(PictureRefused, match=f"This is a {kind} file"):
        pictures.inspect(saved(plain(), kind))


def test_inspect_refuses_formats_pillow_could_read():
    with pytest.raises(PictureRefused, match="not a picture"):
        pictures.inspect(saved(plain(), "PPM"))


@pytest.mark.parametrize("side", [7_100, 10_000, 60_000])
def test_inspect_refuses_a_bomb_by_its_header(side):
    with pytest.raises(PictureRefused, match="at most 50 megapixels"):
        pictures.inspect(bomb(side, side))


def test_derivatives_refuse_a_bomb_by_its_header():
    with pytest.raises(PictureRefused, match="at most 50 megapixels"):
        next(pictures.derivatives(bomb(30_000, 30_000)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_inspect_refuses_a_truncated_file(kind):
    data = saved(noisy(), kind)
    with pytest.raises(PictureRefused, match=r"damaged"):
        pictures.inspect(data[: len(data) // 2])


def test_derivatives_refuse_a_truncated_file():
    data = saved(noisy())
    with pytest.raises(PictureRefused, match="damaged or cut off"):
        next(pictures.derivatives(data[: len(data) // 2]))


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF", "TIFF"])
def test_inspect_refuses_several_frames(kind):
    data = saved(plain(colour=(9, 9, 9)), kind, save_all=True, append_images=[plain()])
    with pytest.raises(PictureRefused, match="holds 2 pictures"):
        pictures.inspect(data)


def test_inspect_refuses_a_file_over_40_mb():
    with pytest.raises(PictureRefused, match="at most 40 MB"):
        pictures.inspect(saved(plain()) + bytes(40 * 1024 * 1024))


def test_inspect_refuses_colours_browsers_cannot_show():
    with pytest.raises(PictureRefused, match="Save it as RGB"):
        pictures.inspect(saved(plain(mode="F"), "TIFF"))


def test_inspect_refuses_a_strip_too_tall_for_webp():
    with pytest.raises(PictureRefused, match="10 times as tall as wide"):
        pictures.inspect(saved(plain(20, 201)))


def test_derivatives_are_three_widths_in_three_formats():
    names = [one.name_suffix for one in pictures.derivatives(saved(plain(2000, 1000)))]
    assert names == [f"{w}w.{kind}" for w in (1600, 960, 480) for kind in ("avif", "webp", "jpg")]


def test_derivatives_say_what_they_are():
    for one in pictures.derivatives(saved(plain(1000, 500))):
        with Image.open(io.BytesIO(one.data)) as image:
            assert (image.size, image.get_format_mimetype()) == (
                (one.width, one.height),
                one.media_type,
            )


def test_derivatives_are_never_enlarged():
    assert {image.width for image in made(saved(plain(300, 200))).values()} == {300}


def test_derivatives_stand_once_in_their_own_width():
    assert {image.width for image in made(saved(plain(700, 350))).values()} == {480, 700}


def test_derivatives_are_the_same_bytes_again():
    data = saved(noisy())
    assert list(pictures.derivatives(data)) == list(pictures.derivatives(data))


def test_derivatives_of_a_small_picture_are_upright():
    image = made(sideways())["400w.jpg"]
    assert image.size == (400, 600)
    assert image.getpixel((200, 50))[0] > 200 > 50 > image.getpixel((200, 550))[0]


def test_derivatives_of_a_large_picture_are_upright():
    image = made(sideways(4000, 3000), widths=(480,))["480w.jpg"]
    assert image.size == (480, 640)


def test_derivatives_hold_no_metadata():
    exif = Image.Exif()
    exif[0x010E] = "SECRET description"
    exif.get_ifd(0x8825)[1] = "N"
    data = saved(plain(), exif=exif, xmp=b"<x:xmpmeta>SECRET</x:xmpmeta>", comment=b"SECRET")
    for one in pictures.derivatives(data):
        assert b"SECRET" not in one.data
        assert not {"exif", "xmp", "comment", "icc_profile"} & made_info(one.data)


def made_info(data: bytes) -> set[str]:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return {name for name, value in image.info.items() if value}


def test_derivatives_drop_the_text_of_a_png():
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "SECRET")
    data = saved(plain(), "PNG", pnginfo=words)
    assert all(b"SECRET" not in one.data for one in pictures.derivatives(data))


@pytest.mark.parametrize("name", ["480w.jpg", "480w.webp", "480w.avif"])
def test_derivatives_stand_on_white(name):
    clear = plain(mode="RGBA", colour=(200, 0, 0, 0))
    image = made(saved(clear, "PNG"))[name].convert("RGB")
    assert min(image.getpixel((200, 200))) > 250


def test_derivatives_of_a_palette_with_a_clear_colour_stand_on_white():
    image = plain(mode="P")
    image.putpalette([0, 0, 0])
    data = saved(image, "PNG", transparency=0)
    assert min(made(data)["480w.jpg"].getpixel((200, 200))) > 250


def test_derivatives_turn_colours_into_srgb_by_their_profile():
    # A profile in which red and green have changed places: red by its numbers is green to see.
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for old, new in ((b"rXYZ", b"held"), (b"gXYZ", b"rXYZ"), (b"held", b"gXYZ")):
        swapped = swapped.replace(old, new, 1)
    data = saved(plain(colour=(200, 0, 0)), "PNG", icc_profile=swapped)
    red, green, _ = made(data)["480w.jpg"].getpixel((100, 100))
    assert green > 190 and red < 20


def test_derivatives_of_lab_are_rgb():
    grey = Image.new("LAB", (500, 300), (128, 128, 128))
    found = made(saved(grey, "TIFF"))["480w.jpg"].getpixel((100, 100))
    assert all(abs(value - 119) < 4 for value in found)


def test_derivatives_ignore_a_broken_profile():
    data = saved(plain(colour=(200, 100, 50)), "PNG", icc_profile=b"no profile at all")
    assert abs(made(data)["480w.jpg"].getpixel((100, 100))[0] - 200) < 6


def test_derivatives_of_cmyk_are_rgb():
    data = saved(plain(mode="CMYK", colour=(0, 255, 255, 0)), "JPEG", quality=95)
    red, green, blue = made(data)["480w.jpg"].getpixel((100, 100))
    assert red > 200 and green < 60 and blue < 60


def test_derivatives_of_sixteen_bit_greys_keep_their_tone():
    data = saved(plain(mode="I;16", colour=32768), "PNG")
    assert abs(made(data)["480w.jpg"].convert("L").getpixel((100, 100)) - 127) < 4


def test_planned_widths_of_a_large_picture_are_all_three():
    assert pictures.planned_widths(4000) == (480, 960, 1600)


def test_planned_widths_of_a_small_picture_are_its_own():
    assert pictures.planned_widths(320) == (320,)


def test_picture_path_is_named_by_rule():
    path = pictures.picture_path("0123456789abcdef" * 4, 480, "avif")
    assert path == "pictures/0123456789abcdef/480w.avif"


def test_srcset_names_what_derivatives_make():
    data = saved(plain(1000, 500))
    facts = pictures.inspect(data)
    told = pictures.srcset(document(facts.width, facts.height), "webp")
    names = {part.split()[0].rpartition("/")[2] for part in told.split(", ")}
    assert names == {n.name_suffix for n in pictures.derivatives(data) if "webp" in n.name_suffix}


def test_srcset_stands_under_a_base():
    assert pictures.srcset(document(400), "jpg", base="../").startswith("../pictures/")


def test_sizes_stop_at_the_pictures_own_width():
    assert pictures.sizes(document(300)).count("300px") == 2


def test_src_is_the_middle_jpeg():
    assert pictures.src(document()).endswith("/960w.jpg")


def test_card_has_the_shape_of_a_share_card():
    with Image.open(io.BytesIO(pictures.card(saved(plain(3000, 2000))))) as image:
        assert image.size == (1200, 630)


def test_card_of_a_small_picture_is_not_enlarged():
    with Image.open(io.BytesIO(pictures.card(saved(plain(600, 400))))) as image:
        assert image.size == (600, 315)


@pytest.mark.parametrize(("focal_y", "bright"), [(0, True), (100, False)])
def test_card_keeps_the_focal_point(focal_y, bright):
    data = sideways(2400, 1200)
    with Image.open(io.BytesIO(pictures.card(data, 50, focal_y))) as image:
        assert (image.convert("L").getpixel((600, 300)) > 200) is bright
