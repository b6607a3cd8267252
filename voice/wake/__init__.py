"""The wake word 小象小象: front end, network, detector; the recipe that makes the network is in `train`."""
