# The plugin for packer init. A file of its own, because Packer before 1.7 has the plugin built in and does not know this block.

packer {
  required_plugins {
    amazon = {
      source  = "github.com/hashicorp/amazon"
      version = "= 1.3.3"
    }
  }
}
