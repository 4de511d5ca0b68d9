// DemarcCommand
