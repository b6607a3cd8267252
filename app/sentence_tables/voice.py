"""Sentences of hearing and speaking."""

from __future__ import annotations

from types import MappingProxyType

from app.i18n import marked
from app.sentence_tables.entry import Table, same

TABLE: Table = MappingProxyType(
    {
        "MICROPHONE_MISSING": same(marked("sentences", "没有找到麦克风。请插上麦克风，或者打字、点屏幕。")),
        "MICROPHONE_FAILED": same(marked("sentences", "麦克风打不开，可能别的程序在用。请关掉它再试，或者打字。")),
        "MICROPHONE_LOST": same(marked("sentences", "麦克风断开了。请重新插好，或者打字、点屏幕。")),
        "SPEAKER_MISSING": same(marked("sentences", "没有找到扬声器，回答会写在屏幕上。")),
        "SPEAKER_FAILED": same(marked("sentences", "扬声器打不开，回答会写在屏幕上。")),
        "SPEAKER_LOST": same(marked("sentences", "扬声器断开了，回答会写在屏幕上。")),
        "MICROPHONE_FOUND": same(marked("sentences", "麦克风接上了，可以说话了。")),
        "SPEAKER_FOUND": same(marked("sentences", "扬声器接上了，回答会读出来。")),
        "AUDIO_FILE_UNREADABLE": same(marked("sentences", "这个录音文件打不开，请换一个 WAV 文件。")),
        "AUDIO_FILE_EMPTY": same(marked("sentences", "这个录音里没有声音，请换一个文件。")),
        "AUDIO_FILE_TRUNCATED": same(marked("sentences", "这个录音文件不完整，只用了前面的部分。")),
        "AUDIO_TOO_LONG": same(marked("sentences", "这段话太长了，请分成几句说。")),
        "AUDIO_CHUNKS_DROPPED": same(marked("sentences", "电脑太忙，漏听了一点，请再说一遍。")),
        "MODEL_UNKNOWN": same(marked("sentences", "设置里的语音模型没有听说过，请检查设置。")),
        "MODEL_UNVERIFIED": same(
            marked("sentences", "这个语音模型的校验值没有人核对过，所以不取也不用。请换目录里别的模型。")
        ),
        "MODEL_MISSING": same(marked("sentences", "现在听不到您说话：语音还没有装好。可以打字、点屏幕，或请人来装。")),
        "MODEL_HASH_MISMATCH": same(marked("sentences", "语音识别的文件不对，没有使用。请重新运行安装程序。")),
        "MODEL_FETCH_FAILED": same(
            marked("sentences", "语音识别没有下载成功。请检查网络再运行安装程序；现在可以打字。")
        ),
        "MODEL_UNUSABLE": same(marked("sentences", "语音识别开不起来，可能内存不够。现在可以打字、点屏幕。")),
        "WAKE_MODEL_MISSING": same(
            marked("sentences", "现在喊不醒小象，请按“说话”。有个文件不见了，要请帮您装程序的人重装。")
        ),
        "WAKE_MODEL_UNUSABLE": same(
            marked("sentences", "现在喊不醒小象，请按“说话”。有个文件不对，没有使用，要请帮您装程序的人重装。")
        ),
        "RECOGNISER_ON_CPU": same(marked("sentences", "显卡用不了了，听您说话会慢一点，别的都照常。")),
        "TRANSCRIPTION_STALLED": same(
            marked("sentences", "这句话认了很久还没有认出来。请再说一遍，或者点屏幕、打字。")
        ),
        "TRANSCRIPTION_FAILED": same(marked("sentences", "这句话没有认出来，请再说一遍，或者打字。")),
        "SYNTHESIS_FAILED": same(marked("sentences", "读不出声音，回答会写在屏幕上。")),
        "SYNTHESIS_STALLED": same(marked("sentences", "读声音时卡住了，回答会写在屏幕上。")),
        "SYNTHESIS_STOPPED": same(marked("sentences", "声音停了，回答还在屏幕上。")),
        "SYNTHESIS_VOICE_MISSING": same(marked("sentences", "没有中文声音，回答会写在屏幕上。")),
        "RECOGNISER_HERE": same(
            marked("sentences", "帮忙听的那台电脑没有认出来，这台电脑自己接着听，会慢一点，别的都照常。")
        ),
        "TOKEN_UNUSABLE": same(
            marked("sentences", "别的电脑用的口令没有，或者不安全。请运行“xiaoxiang voice token”再试。")
        ),
        "ADDRESS_UNUSABLE": same(marked("sentences", "这个地址用不了，可能别的程序占着。请换一个端口再试。")),
        "PEER_UNREACHABLE": same(marked("sentences", "帮忙听的那台电脑连不上。请看看它开着没有，地址对不对。")),
        "PEER_REFUSED": same(marked("sentences", "帮忙听的那台电脑没有答应。请看看口令对不对。")),
        "PEER_STALLED": same(marked("sentences", "帮忙听的那台电脑太久没有回答，没有再等。")),
        "PEER_LIED": same(marked("sentences", "帮忙听的那台电脑回答得不像话，没有用。")),
        "PEER_FLOODED": same(marked("sentences", "帮忙听的那台电脑发来太多东西，断开了。")),
        "VOICE_CLOSED": same(marked("sentences", "语音已经关闭，请重新打开程序；现在可以点屏幕。")),
    }
)
"""Every code of voice/errors.py: (full sentence, sentence without values)."""
