### Minutes, letters, pages
