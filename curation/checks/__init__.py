"""What stands in the way of a panel or an edition: the gate before visitors."""
