"""The inbox: what the bank's own rooms have to tell a customer. Nothing that sells, nothing that is lost."""
