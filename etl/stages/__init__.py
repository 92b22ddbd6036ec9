"""The stages of a build. No stage imports another; the pipeline alone knows their order."""
