"""communique: raw news articles in, curated tables of shipments, deployments and diplomatic events out.

The sub-packages are the stages of the data's way, in order: ingest, normalise, relate, resolve, validate, write.
`atlas` and `dictionary` hold what the stages know, `tables` what they promise, `sources` where articles come from.
"""
