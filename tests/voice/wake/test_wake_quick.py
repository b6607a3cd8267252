"""The network as it is trained is the network as it is exported. Runs where torch is: in the training's environment."""

import pytest

torch = pytest.importorskip("torch")


def test_both_ways_give_the_same_logits_memories_and_gradients() -> None:
    from voice.wake.features import BANDS  # noqa: PLC0415 - needs torch
    from voice.wake.train.network import Size, WakeNet  # noqa: PLC0415 - needs torch
    from voice.wake.train.quick import logits  # noqa: PLC0415 - needs torch

    torch.manual_seed(1)
    net = WakeNet(Size(channels=8))
    net.drop.p = 0.0
    mel = torch.randn(3, 60, BANDS)
    start = net.start(3)
    plain, mel_after, after = net(mel, *start)
    plain.square().sum().backward()
    wanted = [each.grad.clone() for each in net.parameters()]
    net.zero_grad()
    quick, quick_mel, quick_after = logits(
        net, mel.transpose(0, 1).contiguous(), start[0].permute(2, 0, 1), start[1].permute(2, 0, 1)
    )
    quick.square().sum().backward()
    assert torch.allclose(plain, quick.T, atol=1e-4)
    assert torch.equal(mel_after, quick_mel.permute(1, 2, 0))
    assert torch.allclose(after, quick_after.permute(1, 2, 0), atol=1e-4)
    for one, other in zip(wanted, net.parameters(), strict=True):
        assert torch.allclose(one, other.grad, atol=1e-2, rtol=1e-2)
