"""Compares delay models with LightGBM, XGBoost and scikit-learn."""
