"""What people say to the bank's assistant: templates, the sentences made of them, and how a recogniser heard some."""
