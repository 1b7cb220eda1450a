"""The line as Prefect runs it. The only package that imports Prefect, and it holds nothing but how, when and where."""
