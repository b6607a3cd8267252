"""The room of the loans: asking, drawing, what is still to pay, repaying early."""
