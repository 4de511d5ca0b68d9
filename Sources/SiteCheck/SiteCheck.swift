// SiteCheck
