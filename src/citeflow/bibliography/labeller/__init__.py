"""A sequence labeller of printed references: each word gets the field it belongs to, with a probability.

Method: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained on rendered
bibliographic records (``training/``, ``make model``) and read here with numpy alone.
"""
