"""The delegate's tablet: one page that follows the congress by itself and asks only for the delegate's own answer."""
