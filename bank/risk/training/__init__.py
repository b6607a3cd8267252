"""Training the risk model with numpy alone, and writing it as ONNX."""
