"""Two minutes through the window, as an animated picture: pages of the real window on a seeded bank, each with a sentence.

usage: script/make-tour [FILE]     (docs/pictures/tour.webp where no file is named)
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from PySide6.QtCore import QCoreApplication, QEventLoop, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QImage, QPainter

from app.qt_application import start_qt
from app.scene import Scene
from app.screens import ROOMS, go_home
from app.screenshots import HEIGHT_PX, WIDTH_PX
from app.viewmodels.camera import pixels_of
from app.window import FAMILY, BankWindow

SHOWN_S = 3
"""How long each page stays: long enough to read its sentence."""
CAPTION_PX = 96
SCALE = 0.62
INK, PAPER = QColor("#1D1E33"), QColor("#F6F3EC")


@dataclass(frozen=True, slots=True)
class Sight:
    """One page of the tour: a stop of app/screens, how it is shown, and what is said of it."""

    room: str
    stop: str
    sentence: str
    version: str = "standard"
    palette: str = "light"
    text_scale: float = 1.0


TOUR = (
    Sight("core", "home", "标准版首页：资产、常用服务、待办、收款人、最近收支"),
    Sight("services", "search-found", "搜索：名字、拼音、首字母都行"),
    Sight("services", "services", "全部服务，按类排好"),
    Sight("core", "payee", "转账：先选给谁"),
    Sight("core", "amount", "填金额，选到账方式"),
    Sight("core", "review", "核对：只显示银行准备好的内容"),
    Sight("transfers", "transfer-risk-ask", "有风险时说明理由，由您选择"),
    Sight("core", "pin", "密码只用手按"),
    Sight("core", "result-done", "转账成功"),
    Sight("transfers", "transfer-receipt", "电子回单"),
    Sight("transfers", "transfer-waiting", "还没转出的，可以撤回"),
    Sight("book", "book-year", "数智账本：一年的收支"),
    Sight("book", "book-breakdown", "钱花在哪儿了"),
    Sight("book", "book-bill", "月账单"),
    Sight("cards", "card", "信用卡：要还多少，几号还"),
    Sight("bills", "bills", "生活缴费"),
    Sight("wealth", "wealth-product", "理财：风险写在明处"),
    Sight("checkup", "check-up", "资产检视"),
    Sight("branches", "branch", "云网点：几点开门，有没有坡道"),
    Sight("messages", "messages", "消息：都来自账本，没有广告"),
    Sight("safety", "safety", "安全中心"),
    Sight("safety", "scam-kind", "防骗：怎么骗的，现在怎么办"),
    Sight("core", "home", "深色", palette="dark"),
    Sight("core", "home", "高对比", palette="contrast"),
    Sight("state", "version-offer", "第一次打开：要不要换长辈版"),
    Sight("core", "home", "长辈版首页：六个大按钮", version="elder"),
    Sight("core", "tour", "第一次看看，等您慢慢来", version="elder"),
    Sight("core", "balance", "余额，一下就到", version="elder"),
    Sight("core", "talk-hearing", "说话办事：边说边出字", version="elder"),
    Sight("core", "review-by-voice", "念给您核对，等您说“同意转账”", version="elder"),
    Sight("core", "pin", "密码不念，只按", version="elder"),
    Sight("core", "result-done", "办好了", version="elder"),
    Sight("bills", "bills", "给什么缴费", version="elder"),
    Sight("book", "book-this-month", "这个月花了多少", version="elder"),
    Sight("service", "help", "一键求助，每一页都有", version="elder"),
    Sight("guidance", "guidance-marks", "同屏辅导：家里人指给您看，看不见金额", version="elder"),
    Sight("core", "amount-refused", "出了错：说清楚，告诉怎么办", version="elder"),
    Sight("core", "home", "字号 1.5 倍", version="elder", text_scale=1.5),
    Sight("core", "balance", "字号 2 倍，什么都不裁掉", version="elder", text_scale=2.0),
    Sight("core", "review", "字号 2 倍，高对比", version="elder", palette="contrast", text_scale=2.0),
)


def picture_of(sight: Sight, place: Path) -> QImage:
    """The window at this stop, reached on a bank of its own."""
    scene = Scene(place, version=sight.version, text_scale=sight.text_scale)
    scene.settings.change(palette=sight.palette)
    window = BankWindow(scene.view_model, scene.settings, still=True)
    window.show()
    # It has taken the room that the screen offers; pictures are of one size everywhere.
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    window.window.resize(WIDTH_PX, HEIGHT_PX)
    for stop in ROOMS[sight.room]:
        go_home(scene)
        stop.go(scene)
        if stop.name == sight.stop:
            break
    for _ in range(3):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    image = window.window.grabWindow()
    window.close()
    scene.close()
    return image


def framed(image: QImage, sentence: str) -> QImage:
    """The picture with its sentence below."""
    whole = QImage(WIDTH_PX, HEIGHT_PX + CAPTION_PX, QImage.Format.Format_RGB32)
    whole.fill(PAPER)
    painter = QPainter(whole)
    painter.drawImage(0, 0, image)
    painter.setPen(INK)
    font = QFont(FAMILY)
    font.setPixelSize(26)
    painter.setFont(font)
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    painter.drawText(QRect(16, HEIGHT_PX, WIDTH_PX - 32, CAPTION_PX), flags, sentence)
    painter.end()
    width = round(WIDTH_PX * SCALE) // 2 * 2
    return whole.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def main() -> None:
    """Take the pictures and write the film."""
    file = Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent.parent / "docs" / "pictures" / "tour.webp"
    application = start_qt()
    QAccessible.setActive(True)
    with av.open(str(file), "w", format="webp", options={"loop": "0"}) as film:
        stream = film.add_stream("libwebp_anim", rate=Fraction(1, SHOWN_S))
        for n, sight in enumerate(TOUR):
            with tempfile.TemporaryDirectory() as folder:
                image = framed(picture_of(sight, Path(folder)), sight.sentence)
            if n == 0:
                stream.width, stream.height = image.width(), image.height() // 2 * 2
                stream.pix_fmt = "yuv420p"
                stream.options = {"quality": "72", "compression_level": "6"}
            frame = av.VideoFrame.from_ndarray(pixels_of(image)[: stream.height], format="rgb24")
            frame.pts, frame.time_base = n, Fraction(SHOWN_S)
            film.mux(stream.encode(frame.reformat(format="yuv420p")))
            print(f"{n + 1}/{len(TOUR)} {sight.sentence}", file=sys.stderr)
        film.mux(stream.encode())
    application.shutdown()


if __name__ == "__main__":
    main()
