"""Finding and downloading the cited works: off unless asked, polite, resumable, and safe against what comes back."""
