"""PubMed and MEDLINE XML (NLM, the PubMed DTD: https://dtd.nlm.nih.gov/ncbi/pubmed/)."""

ROOTS = frozenset(
    """PubmedArticleSet PubmedBookArticleSet PubmedArticle PubmedBookArticle MedlineCitationSet MedlineCitation
    BookDocumentSet BookDocument""".split()
)
