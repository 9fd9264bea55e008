"""Models of delays beside LightGBM, XGBoost and scikit-learn."""
