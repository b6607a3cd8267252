"""The room of wealth products: what there is, the questionnaire, buying, holdings, redeeming, the monthly statement."""
